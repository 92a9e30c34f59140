package dev.signet.core.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.contract.Given;
import dev.signet.core.memory.MemoryStores;
import dev.signet.core.session.Sessions;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.SessionId;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contract section 1, "API keys": {@code last_used_at} is written behind the requests in batches. */
class ActivityTest {
    private static final int MANY = 2_500;
    private static final int MOST_AT_ONCE = 1_000;

    private final MemoryStores stores = new MemoryStores();
    private final List<Integer> written = new ArrayList<>();
    private final Activity activity =
            new Activity(watched(ApiKeys.class, stores.apiKeys()), watched(Sessions.class, stores.sessions()));
    private boolean broken;

    @Test
    void however_many_were_used_a_bounded_number_is_written_at_once_and_each_once() {
        for (int i = 0; i < MANY; i++) {
            activity.used(new ApiKeyId(Given.id()), Given.NOW);
            activity.seen(new SessionId(Given.id()), Given.NOW);
        }

        activity.flush();
        assertThat(written).allMatch(size -> size <= MOST_AT_ONCE);
        assertThat(written.stream().mapToInt(size -> size).sum()).isEqualTo(2 * MANY);

        written.clear();
        activity.flush();
        assertThat(written).isEmpty();
    }

    @Test
    void what_could_not_be_written_is_written_the_next_time() {
        activity.used(new ApiKeyId(Given.id()), Given.NOW);
        broken = true;
        assertThatThrownBy(activity::flush).hasMessage("no store");

        broken = false;
        activity.flush();

        assertThat(written).containsExactly(1);
    }

    private <T> T watched(Class<T> port, T store) {
        InvocationHandler watching = (proxy, method, arguments) -> {
            if (broken) {
                throw new IllegalStateException("no store");
            }
            written.add(((Map<?, ?>) arguments[0]).size());
            return method.invoke(store, arguments);
        };
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, watching));
    }
}

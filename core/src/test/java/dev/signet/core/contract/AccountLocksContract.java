package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.UserId;
import org.junit.jupiter.api.Test;

/** How every store keeps a person from being deactivated while something is made as them. */
public interface AccountLocksContract extends StoresContract {
    @Test
    default void an_active_person_is_locked_and_nobody_else() {
        assertThat(stores().accountLocks().lock(given().user())).isTrue();
        assertThat(stores().accountLocks().lock(given().deactivated().id())).isFalse();
        assertThat(stores().accountLocks().lock(new UserId(Given.id()))).isFalse();
    }
}

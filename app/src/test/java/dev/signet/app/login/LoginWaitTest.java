package dev.signet.app.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.app.client.ScriptedServer;
import dev.signet.app.client.SignetClient;
import dev.signet.core.shared.SecretText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginWaitTest {
    private static final String PENDING = "{'state': 'pending', 'plaintext_api_key': null}";
    private static final String AUTHORIZED = "{'state': 'authorized', 'plaintext_api_key': 'capy_live_1',"
            + " 'organization_id': '01890a5d-ac96-774b-bcce-b302099a8057', 'organization_name': 'Acme',"
            + " 'organization_slug': 'acme'}";

    private final ScriptedServer server = ScriptedServer.start();
    private final List<Duration> pauses = new ArrayList<>();
    private final ReentrantLock busy = new ReentrantLock();
    private final List<HandedOver> kept = new ArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void rfc8628_3_5_it_asks_at_the_interval_told_until_there_is_a_key() {
        server.thenJson(200, PENDING).thenJson(200, PENDING).thenJson(200, AUTHORIZED);

        HandedOver key = await();

        assertThat(key.place()).isEqualTo(new Place("01890a5d-ac96-774b-bcce-b302099a8057", "Acme", "acme"));
        assertThat(key.key().reveal()).isEqualTo("capy_live_1");
        assertThat(kept).containsExactly(key);
        assertThat(pauses).containsExactly(seconds(2), seconds(2), seconds(2));
        assertThat(server.asked()).allMatch(asked -> asked.startsWith("GET /v1/cli/login/sessions/s "));
    }

    @Test
    void rfc8628_3_5_told_to_slow_down_it_does_for_good_and_longer_when_asked() {
        slowDown("3");
        slowDown("60");
        server.thenJson(200, PENDING).thenJson(200, AUTHORIZED);

        await();

        assertThat(pauses).containsExactly(seconds(2), seconds(7), seconds(60), seconds(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"denied", "expired", "consumed"})
    void what_is_over_ends_it(String state) {
        server.thenJson(200, PENDING).thenJson(200, "{'state': '" + state + "'}");

        assertThat(failure().status()).isEqualTo(ExitStatus.LOGIN_ENDED);
        assertThat(kept).isEmpty();
        assertThat(busy.isLocked()).isFalse();
    }

    @Test
    void a_login_that_the_server_knows_no_more_ends_it() {
        server.thenJson(404, "{'error': 'x', 'code': 'not_found'}");

        assertThat(failure().status()).isEqualTo(ExitStatus.LOGIN_ENDED);
    }

    @Test
    void after_a_sleep_of_the_machine_it_asks_on_however_late_it_is() {
        server.then(502, "text/html", "<html>");
        server.thenJson(503, "{'error': 'x', 'code': 'overloaded'}");
        server.thenJson(200, AUTHORIZED);

        assertThat(await().place().slug()).isEqualTo("acme");
    }

    @Test
    void a_server_that_stays_away_for_two_minutes_of_waiting_is_given_up() {
        server.close();

        assertThat(failure().status()).isEqualTo(ExitStatus.UNREACHABLE);
        assertThat(pauses).hasSize(61);
    }

    @Test
    void an_answer_that_means_nothing_ends_it() {
        server.thenJson(200, "{'state': 'unheard of'}");

        assertThat(failure().status()).isEqualTo(ExitStatus.UNREACHABLE);
    }

    private void slowDown(String retryAfter) {
        server.then(
                429,
                Map.of("Content-Type", "application/json", "Retry-After", retryAfter),
                "{\"error\": \"x\", \"code\": \"slow_down\"}");
    }

    private CommandFailure failure() {
        return catchThrowableOfType(CommandFailure.class, this::await);
    }

    private HandedOver await() {
        PendingLogin login = new PendingLogin(
                "s", new SecretText("poll"), "BCDF-GHJK", "http://localhost/cli", Instant.EPOCH, seconds(2));
        return new LoginWait(SignetClient.of(server.address()), login, pauses::add, busy).await(handedOver -> {
            assertThat(busy.isHeldByCurrentThread()).isTrue();
            kept.add(handedOver);
        });
    }

    private static Duration seconds(long number) {
        return Duration.ofSeconds(number);
    }
}

package dev.signet.core.contract;

import static dev.signet.core.clilogin.CliLoginState.AUTHORIZED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLogins;
import dev.signet.core.clilogin.PolledCliLogin;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store counts the questions of command lines. */
public interface CliLoginPollsContract extends StoresContract {
    @Test
    default void asking_early_makes_the_interval_longer_each_time() {
        Digest token = Given.digest();
        CliLogin login = added(token);

        assertPolled(poll(login, token, 0), false, 2);
        assertPolled(poll(login, token, 1), true, 7);
        assertPolled(poll(login, token, 7), true, 12);
        assertPolled(poll(login, token, 19), false, 12);
        assertPolled(poll(login, token, 30), true, 17);
        assertPolled(poll(login, token, 47), false, 17);
    }

    @Test
    default void nobody_is_early_once_it_is_decided_or_over() {
        Digest token = Given.digest();
        CliLogin login = added(token);
        poll(login, token, 0);
        logins().authorize(login.id(), NewCliLogin.grantedAt(new UserId(Given.id()), Given.NOW));

        assertPolled(poll(login, token, 0), false, 2);
        assertThat(poll(login, token, 0).orElseThrow().login().state(Given.NOW)).isEqualTo(AUTHORIZED);

        CliLogin other = added(token);
        long end = CliLogin.LIFE.toSeconds();
        poll(other, token, end - 1);
        assertPolled(poll(other, token, end), false, 2);
    }

    @Test
    default void another_token_learns_and_counts_nothing() {
        Digest token = Given.digest();
        CliLogin login = added(token);

        assertThat(poll(login, Given.digest(), 0)).isEmpty();
        assertThat(logins().poll(new CliLoginId(Given.id()), token, Given.NOW)).isEmpty();
        assertPolled(poll(login, token, 0), false, 2);
    }

    @Test
    default void each_of_many_early_questions_is_counted() {
        Digest token = Given.digest();
        CliLogin login = added(token);

        assertThat(Race.winners(
                        20, runner -> !poll(login, token, 0).orElseThrow().early()))
                .isEqualTo(1);
        assertPolled(poll(login, token, 200), false, 2 + 19 * 5);
    }

    private Optional<PolledCliLogin> poll(CliLogin login, Digest token, long second) {
        return logins().poll(login.id(), token, Given.after(Duration.ofSeconds(second)));
    }

    private static void assertPolled(Optional<PolledCliLogin> polled, boolean early, int interval) {
        assertThat(polled.map(PolledCliLogin::early)).contains(early);
        assertThat(polled.map(PolledCliLogin::interval)).contains(Duration.ofSeconds(interval));
    }

    private CliLogins logins() {
        return stores().cliLogins();
    }

    private CliLogin added(Digest token) {
        CliLogin login = NewCliLogin.withCode(NewCliLogin.code());
        assertThat(logins().add(login, token)).isTrue();
        return login;
    }
}

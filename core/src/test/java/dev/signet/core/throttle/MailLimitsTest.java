package dev.signet.core.throttle;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.memory.MemoryStores;
import dev.signet.core.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract section 1, "Limits": mail. */
class MailLimitsTest {
    private static final EmailAddress ADDRESS = email("hershel@example.com");

    private final MailLimits limits = new MailLimits(new MemoryStores().throttle());
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void a_client_gets_one_mail_a_minute_and_five_an_hour() {
        for (int mail = 0; mail < 5; mail++) {
            assertThat(take("CODE", 1)).isEmpty();
            assertThat(take("CODE", 1)).isPresent();
            pass(Duration.ofMinutes(1));
        }

        assertThat(take("CODE", 1)).contains(Duration.ofMinutes(55));
        assertThat(take("CODE", 2)).isEmpty();
        assertThat(take("RECOVERY", 1)).isEmpty();
    }

    @Test
    void what_is_refused_is_told_the_true_wait_each_time_it_asks() {
        for (int mail = 0; mail < 5; mail++) {
            take("CODE", 1);
            pass(Duration.ofMinutes(1));
        }

        assertThat(take("CODE", 1)).contains(Duration.ofMinutes(55));
        assertThat(take("CODE", 1)).contains(Duration.ofMinutes(55));
    }

    @Test
    void the_longest_wait_is_told_where_several_limits_hold() {
        for (int mail = 0; mail < 4; mail++) {
            take("CODE", 1);
            pass(Duration.ofMinutes(1));
        }
        take("CODE", 1);

        assertThat(take("CODE", 1)).contains(Duration.ofMinutes(56));
    }

    @Test
    void who_gets_a_mail_is_told_when_the_next_may_go_out_by_whatever_limit_holds_it_up_the_longest() {
        for (int mail = 0; mail < 4; mail++) {
            assertThat(turn(limits, "CODE", 1)).isEqualTo(new MailTurn(true, Duration.ofMinutes(1)));
            pass(Duration.ofMinutes(1));
        }

        assertThat(turn(limits, "CODE", 1)).isEqualTo(new MailTurn(true, Duration.ofMinutes(56)));
    }

    @Test
    void without_limits_the_next_may_go_out_at_once() {
        assertThat(turn(new MailLimits(new Unlimited()), "CODE", 1)).isEqualTo(new MailTurn(true, Duration.ZERO));
    }

    @Test
    void an_address_gets_fifteen_mails_an_hour_and_a_refused_one_counts_nowhere() {
        for (int client = 1; client <= 15; client++) {
            assertThat(take("CODE", client)).isEmpty();
        }
        pass(Duration.ofMinutes(54));
        for (int refused = 0; refused < 6; refused++) {
            assertThat(take("CODE", 16)).isPresent();
            pass(Duration.ofMinutes(1));
        }

        assertThat(take("CODE", 16)).isEmpty();
    }

    /** Empty: it may go out; else how long to wait. */
    private Optional<Duration> take(String purpose, int client) {
        return Optional.of(turn(limits, purpose, client))
                .filter(turn -> !turn.granted())
                .map(MailTurn::resendAfter);
    }

    private MailTurn turn(MailLimits by, String purpose, int client) {
        return by.take(ADDRESS, purpose, client(client).clientAddress(), now);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}

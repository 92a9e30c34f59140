package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.contract.Given;
import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailStatus;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.MailId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is told that there is mail, and when. */
class JdbcOutboxTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Test
    void one_is_told_of_mail_at_once_outside_of_a_transaction() {
        put();

        assertThat(DATABASE.nudges()).isEqualTo(1);
    }

    @Test
    void one_is_told_once_after_the_commit_of_a_transaction() {
        DATABASE.stores().transactions().inTransaction(() -> {
            put();
            put();
            assertThat(DATABASE.nudges()).isZero();
            return "done";
        });

        assertThat(DATABASE.nudges()).isEqualTo(1);
    }

    @Test
    void nobody_is_told_of_mail_that_was_rolled_back() {
        assertThatThrownBy(() -> DATABASE.stores().transactions().inTransaction(() -> {
                    put();
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(DATABASE.nudges()).isZero();
    }

    @Test
    void nobody_is_told_of_a_transaction_without_mail() {
        DATABASE.stores().transactions().inTransaction(() -> new Given(DATABASE.stores()).user());

        assertThat(DATABASE.nudges()).isZero();
    }

    @Test
    void what_was_given_up_is_listed_with_why_the_last_first() {
        MailId first = dead(Given.after(Duration.ofMinutes(1)), "refused: no such mailbox");
        MailId second = dead(Given.after(Duration.ofMinutes(2)), "expired");
        put();

        List<MailStatus> dead = DATABASE.stores().oversight().outbox().dead(10);

        assertThat(dead).extracting(MailStatus::id).containsExactly(second, first);
        assertThat(dead.get(1).reason()).contains("refused: no such mailbox");
        assertThat(dead.get(1).diedAt()).contains(Given.after(Duration.ofMinutes(1)));
        assertThat(DATABASE.stores().oversight().outbox().dead(1)).hasSize(1);
        assertThat(DATABASE.stores().oversight().outbox().hasten(Given.NOW, Given.NOW))
                .isZero();
    }

    private static MailId dead(Instant at, String reason) {
        put();
        LeasedMail leased = DATABASE.stores().outbox().lease(1, Given.NOW, at).get(0);
        DATABASE.stores().outbox().bury(leased.lease(), at, reason);
        return leased.mail().id();
    }

    private static void put() {
        DATABASE.stores()
                .outbox()
                .put(new OutgoingMail(
                        new MailId(Given.id()),
                        MailKind.PASSWORD_CHANGED,
                        Given.address(),
                        Map.of(),
                        Given.NOW,
                        Given.after(Duration.ofHours(1))));
    }
}

package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.contract.Given;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.MailId;
import java.time.Duration;
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

package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailLease;
import dev.signet.core.outbox.MailStatus;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.MailId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every outbox does for an operator. */
public interface OutboxOversightContract extends StoresContract {
    /** When a mail that was not taken is due again. */
    Instant NEXT_TRY = Given.after(Duration.ofHours(1));

    @Test
    default void what_waits_is_listed_with_why_those_that_are_due_first_first() {
        OutgoingMail postponed = meant();
        stores().outbox().put(postponed);
        postpone(postponed, NEXT_TRY);
        OutgoingMail fresh = meant();
        stores().outbox().put(fresh);

        assertThat(stores().oversight().outbox().waiting(10))
                .containsExactly(
                        status(fresh, 0, Given.NOW, Optional.empty()),
                        status(postponed, 1, NEXT_TRY, Optional.of("nobody answers")));
        assertThat(stores().oversight().outbox().waiting(1)).hasSize(1);
        assertThat(stores().oversight().outbox().dead(10)).isEmpty();
    }

    @Test
    default void what_was_never_meant_to_be_sent_is_not_listed() {
        stores().outbox().put(mail(Given.NOW));

        assertThat(stores().oversight().outbox().waiting(10)).isEmpty();
    }

    @Test
    default void what_waits_for_later_is_due_at_once_and_what_may_be_in_hand_is_left_alone() {
        OutgoingMail postponed = meant();
        OutgoingMail inHand = meant();
        stores().outbox().put(postponed);
        postpone(postponed, NEXT_TRY);
        stores().outbox().put(inHand);
        Instant leaseEnd = Given.after(Duration.ofSeconds(30));
        stores().outbox().lease(10, Given.NOW, leaseEnd);

        assertThat(stores().oversight().outbox().hasten(leaseEnd, Given.NOW)).isEqualTo(1);

        assertThat(stores().outbox().lease(10, Given.NOW, leaseEnd))
                .extracting(leased -> leased.mail().id())
                .containsExactly(postponed.id());
        assertThat(stores().oversight().outbox().hasten(leaseEnd, Given.NOW)).isZero();
    }

    private void postpone(OutgoingMail mail, Instant until) {
        stores().outbox().lease(10, Given.NOW, Given.after(Duration.ofSeconds(30)));
        stores().outbox().retry(new MailLease(mail.id(), 1), until, "nobody answers");
    }

    private static OutgoingMail meant() {
        return mail(Given.after(Duration.ofDays(1)));
    }

    private static OutgoingMail mail(Instant expiresAt) {
        return new OutgoingMail(
                new MailId(Given.id()), MailKind.PASSWORD_CHANGED, Given.address(), Map.of(), Given.NOW, expiresAt);
    }

    private static MailStatus status(OutgoingMail mail, int attempts, Instant due, Optional<String> reason) {
        return new MailStatus(
                mail.id(), "password_changed", mail.to(), attempts, Given.NOW, due, Optional.empty(), reason);
    }
}

package dev.signet.core.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.memory.MemoryStores;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.MailId;
import dev.signet.core.shared.SecretText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliverMailTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Delivery DELIVERED = new Delivery.Delivered();

    private final SettableClock clock = new SettableClock(START);
    private final WatchedOutbox outbox = new WatchedOutbox(new MemoryStores().outbox());
    private final List<OutgoingMail> carried = new ArrayList<>();

    @Test
    void every_due_mail_goes_out_once_and_is_counted() {
        List<OutgoingMail> mails = put(12, Duration.ofMinutes(10));

        assertThat(deliver(mail -> DELIVERED)).isEqualTo(12);
        assertThat(carried).containsExactlyInAnyOrderElementsOf(mails);
        assertThat(outbox.ends()).hasSize(12).containsOnly("delivered");
        assertThat(deliver(mail -> DELIVERED)).isZero();
    }

    @Test
    void nothing_is_done_when_nothing_is_due() {
        put(1, Duration.ofMinutes(10));
        clock.set(START.minusSeconds(1));

        assertThat(deliver(mail -> DELIVERED)).isZero();
        assertThat(carried).isEmpty();
    }

    @Test
    void a_postponed_mail_is_tried_again_after_ever_longer_times_and_then_hourly() {
        put(1, Duration.ofDays(3));
        List<Duration> waits = List.of(
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                Duration.ofHours(1));

        for (Duration wait : waits) {
            Instant due = clock.instant().plus(wait);
            assertThat(deliver(mail -> new Delivery.Postponed("busy"))).isEqualTo(1);
            assertThat(outbox.ends()).last().isEqualTo("retry " + due + ": busy");

            clock.set(due.minusMillis(1));
            assertThat(deliver(mail -> DELIVERED)).isZero();
            clock.set(due);
        }
        assertThat(deliver(mail -> DELIVERED)).isEqualTo(1);
        assertThat(outbox.ends()).last().isEqualTo("delivered");
    }

    @Test
    void a_refused_mail_is_buried_with_the_reason_and_never_tried_again() {
        put(1, Duration.ofDays(3));

        assertThat(deliver(mail -> new Delivery.Refused("550 no such mailbox"))).isEqualTo(1);
        assertThat(outbox.ends()).containsExactly("bury: refused: 550 no such mailbox");
        clock.advance(Duration.ofDays(1));
        assertThat(deliver(mail -> DELIVERED)).isZero();
    }

    @Test
    void an_expired_mail_is_buried_and_never_handed_to_the_transport() {
        put(1, Duration.ofMinutes(10));
        clock.advance(Duration.ofMinutes(10));

        assertThat(deliver(mail -> DELIVERED)).isEqualTo(1);
        assertThat(carried).isEmpty();
        assertThat(outbox.ends()).containsExactly("bury: expired");
    }

    @Test
    void a_mail_goes_out_until_the_moment_it_expires() {
        put(1, Duration.ofMinutes(10));
        clock.advance(Duration.ofMinutes(10).minusMillis(1));

        deliver(mail -> DELIVERED);
        assertThat(outbox.ends()).containsExactly("delivered");
    }

    @Test
    void a_mail_that_would_expire_before_the_next_try_is_buried_with_the_last_reason() {
        put(1, Duration.ofSeconds(5));

        deliver(mail -> new Delivery.Postponed("connection refused"));
        assertThat(outbox.ends()).containsExactly("bury: expires before another try: connection refused");
    }

    @Test
    void a_mail_is_buried_after_too_many_attempts() {
        put(1, Duration.ofDays(365));

        for (int attempt = 1; attempt <= RetrySchedule.MOST_ATTEMPTS; attempt++) {
            assertThat(deliver(mail -> new Delivery.Postponed("busy"))).isEqualTo(1);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(outbox.ends()).hasSize(RetrySchedule.MOST_ATTEMPTS);
        assertThat(outbox.ends()).last().isEqualTo("bury: too many attempts: busy");
        assertThat(deliver(mail -> DELIVERED)).isZero();
    }

    @Test
    void a_mail_that_keeps_killing_its_node_is_buried_without_another_try() {
        put(1, Duration.ofDays(365));
        for (int attempt = 1; attempt <= RetrySchedule.MOST_ATTEMPTS; attempt++) {
            outbox.lease(1, clock.instant(), clock.instant());
        }

        assertThat(deliver(mail -> DELIVERED)).isEqualTo(1);
        assertThat(carried).isEmpty();
        assertThat(outbox.ends()).containsExactly("bury: too many attempts");
    }

    @Test
    void a_poisoned_mail_is_postponed_and_stops_no_other() {
        List<OutgoingMail> mails = put(8, Duration.ofDays(3));
        OutgoingMail poisoned = mails.get(3);

        int handled = deliver(mail -> {
            if (mail.equals(poisoned)) {
                throw new IllegalStateException("cannot render 123456 for alice");
            }
            return DELIVERED;
        });
        assertThat(handled).isEqualTo(8);
        assertThat(outbox.ends())
                .hasSize(8)
                .containsOnly(
                        "delivered",
                        "retry " + START.plusSeconds(5) + ": the transport failed with IllegalStateException");
    }

    @Test
    void an_error_of_the_virtual_machine_is_not_caught() {
        put(1, Duration.ofDays(3));

        assertThatThrownBy(() -> deliver(mail -> {
                    throw new OutOfMemoryError();
                }))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(outbox.ends()).isEmpty();
    }

    @Test
    void a_kept_reason_holds_no_parameter_of_the_mail_and_is_one_short_line() {
        put(2, Duration.ofDays(3));
        String reply = "554 spam:\r\n your code is 123456, alice " + "x".repeat(1000);

        deliver(mail -> carried.size() == 1 ? new Delivery.Postponed(reply) : new Delivery.Refused(reply));
        assertThat(outbox.ends())
                .hasSize(2)
                .allSatisfy(end -> assertThat(end)
                        .contains("554 spam: your code is ***, *** xxx")
                        .doesNotContain("123456", "alice", "\r", "\n")
                        .hasSizeLessThan(400));
    }

    @Test
    void an_empty_parameter_does_not_spoil_the_reason() {
        outbox.put(mail(Map.of(MailParameter.USERNAME, new SecretText("")), Duration.ofDays(3)));

        deliver(mail -> new Delivery.Refused("550 no"));
        assertThat(outbox.ends()).containsExactly("bury: refused: 550 no");
    }

    @Test
    void an_interrupted_thread_stops_between_two_mails() {
        put(3, Duration.ofDays(3));

        int handled = deliver(mail -> {
            Thread.currentThread().interrupt();
            return DELIVERED;
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(handled).isEqualTo(1);
        assertThat(outbox.ends()).containsExactly("delivered");
    }

    private int deliver(MailTransport transport) {
        MailTransport watched = mail -> {
            carried.add(mail);
            return transport.deliver(mail);
        };
        return new DeliverMail(outbox, watched, clock).deliverDue();
    }

    private List<OutgoingMail> put(int count, Duration usefulFor) {
        List<OutgoingMail> mails = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<MailParameter, SecretText> parameters = Map.of(
                    MailParameter.CODE, new SecretText("123456"), MailParameter.USERNAME, new SecretText("alice"));
            OutgoingMail mail = mail(parameters, usefulFor);
            mails.add(mail);
            outbox.put(mail);
        }
        return mails;
    }

    private OutgoingMail mail(Map<MailParameter, SecretText> parameters, Duration usefulFor) {
        return new OutgoingMail(
                new MailId(UUID.randomUUID()),
                MailKind.VERIFY_EMAIL,
                new EmailAddress("alice@example.com"),
                parameters,
                START,
                START.plus(usefulFor));
    }
}

package dev.signet.core.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.memory.MemoryStores;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.MailId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** That a node which lives sends each mail once, however long it takes, and that one which dies is soon replaced. */
class MailLeasesTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Delivery DELIVERED = new Delivery.Delivered();

    private final SettableClock clock = new SettableClock(START);
    private final WatchedOutbox outbox = new WatchedOutbox(new MemoryStores().outbox());
    private final List<OutgoingMail> carried = new ArrayList<>();
    private final List<Runnable> hearts = new ArrayList<>();
    private int stopped;

    @Test
    void the_mail_of_a_node_that_died_is_due_again_half_a_minute_later() {
        put(1);
        outbox.lease(1, START, START.plus(MailInHand.LEASE));

        clock.advance(Duration.ofSeconds(30).minusMillis(1));
        assertThat(deliver(mail -> DELIVERED)).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(deliver(mail -> DELIVERED)).isEqualTo(1);
    }

    @Test
    void a_slow_node_that_lives_keeps_the_mail_that_it_has_in_hand_and_nobody_else_sends_it() {
        put(4);

        int handled = deliver(mail -> {
            for (int beat = 0; beat < 12; beat++) {
                clock.advance(MailInHand.BETWEEN_RENEWALS);
                beat();
                assertThat(anotherNode()).isZero();
            }
            return DELIVERED;
        });

        assertThat(handled).isEqualTo(4);
        assertThat(carried).hasSize(4).doesNotHaveDuplicates();
        assertThat(outbox.ends()).hasSize(4).containsOnly("delivered");
        assertThat(anotherNode()).isZero();
    }

    @Test
    void a_node_whose_leases_are_not_renewed_begins_no_other_try_and_what_is_left_goes_out_by_another_node() {
        put(3);

        int handled = deliver(mail -> {
            clock.advance(Duration.ofSeconds(16));
            return DELIVERED;
        });

        assertThat(handled).isEqualTo(1);
        clock.set(START.plus(MailInHand.LEASE));
        assertThat(deliver(mail -> DELIVERED)).isEqualTo(2);
        assertThat(carried).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void a_try_begins_while_half_of_the_lease_is_left() {
        put(2);

        assertThat(deliver(mail -> {
                    clock.advance(Duration.ofSeconds(15));
                    return DELIVERED;
                }))
                .isEqualTo(2);
    }

    @Test
    void a_node_that_was_too_slow_to_keep_its_mail_neither_sends_the_rest_nor_undoes_what_another_did() {
        put(3);

        int handled = deliver(mail -> {
            clock.advance(MailInHand.LEASE);
            assertThat(anotherNode()).isEqualTo(3);
            beat();
            return new Delivery.Refused("550 too late");
        });

        assertThat(handled).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        assertThat(anotherNode()).isZero();
        assertThat(carried).hasSize(1);
    }

    @Test
    void a_mail_to_be_retried_is_no_longer_held() {
        put(2);

        deliver(mail -> {
            beat();
            return new Delivery.Postponed("busy");
        });
        beat();

        clock.advance(Duration.ofSeconds(5));
        assertThat(anotherNode()).isEqualTo(2);
    }

    @Test
    void what_an_interrupted_node_leaves_is_due_again_when_its_lease_ends() {
        put(2);

        deliver(mail -> {
            Thread.currentThread().interrupt();
            return DELIVERED;
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped).isEqualTo(1);
        clock.advance(MailInHand.BETWEEN_RENEWALS);
        beat();

        clock.set(START.plus(MailInHand.LEASE));
        assertThat(anotherNode()).isEqualTo(1);
    }

    @Test
    void a_transport_that_hangs_keeps_no_mail_from_the_other_nodes_for_ever() {
        put(3);

        int handled = deliver(mail -> {
            Instant hangs = clock.instant().plus(MailInHand.LONGEST_TRY).plus(MailInHand.LEASE);
            while (clock.instant().isBefore(hangs)) {
                assertThat(anotherNode()).isZero();
                clock.advance(MailInHand.BETWEEN_RENEWALS);
                beat();
            }
            assertThat(anotherNode()).isEqualTo(3);
            return DELIVERED;
        });

        assertThat(handled).isEqualTo(1);
    }

    private int deliver(MailTransport transport) {
        MailTransport watched = mail -> {
            carried.add(mail);
            return transport.deliver(mail);
        };
        return new DeliverMail(outbox, watched, clock, this::heart).deliverDue();
    }

    private int anotherNode() {
        return new DeliverMail(outbox, mail -> DELIVERED, clock).deliverDue();
    }

    /** It beats on after it was stopped, as a beat does that was under way. */
    private Runnable heart(Runnable beat) {
        hearts.add(beat);
        return () -> stopped++;
    }

    private void beat() {
        hearts.forEach(Runnable::run);
    }

    private void put(int count) {
        for (int i = 0; i < count; i++) {
            outbox.put(new OutgoingMail(
                    new MailId(UUID.randomUUID()),
                    MailKind.PASSWORD_CHANGED,
                    new EmailAddress("alice@example.com"),
                    Map.of(),
                    START,
                    START.plus(Duration.ofDays(3))));
        }
    }
}

package dev.signet.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.tx.StoreUnavailable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MailPumpTest {
    private final AtomicInteger rounds = new AtomicInteger();
    private final Semaphore begun = new Semaphore(0);

    @Test
    void a_start_sends_what_was_left_by_the_last_run() throws Exception {
        try (MailPump pump = new MailPump()) {
            pump.start(this::round);
            begun.acquire();
            assertThat(rounds).hasValue(1);
        }
    }

    @Test
    void nudges_while_a_round_runs_come_to_one_more() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        try (MailPump pump = new MailPump()) {
            pump.start(() -> {
                round();
                await(first);
            });
            begun.acquire();
            for (int i = 0; i < 100; i++) {
                pump.nudge();
            }
            first.countDown();
            begun.acquire();
        }
        // The second, and the one with which it closes, unless that nudge still came in time for the second.
        assertThat(rounds.get()).isBetween(2, 3);
    }

    @Test
    void a_round_that_fails_does_not_keep_the_next_from_its_turn() throws Exception {
        try (MailPump pump = new MailPump()) {
            pump.start(() -> {
                round();
                throw new StoreUnavailable("gone", new IllegalStateException());
            });
            begun.acquire();
            pump.nudge();
            begun.acquire();
        }
        assertThat(rounds).hasValueGreaterThanOrEqualTo(2);
    }

    @Test
    void closing_sends_once_more_and_waits_for_it() {
        AtomicBoolean sent = new AtomicBoolean();
        MailPump pump = new MailPump();
        pump.start(() -> {});
        pump.start(() -> sent.set(true));
        pump.close();
        assertThat(sent).isTrue();
    }

    @Test
    void a_nudge_after_the_end_does_nothing() {
        MailPump pump = new MailPump();
        pump.close();
        pump.start(this::round);
        pump.nudge();
        assertThat(rounds).hasValue(0);
    }

    private void round() {
        rounds.incrementAndGet();
        begun.release();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}

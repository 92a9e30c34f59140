package dev.signet.core.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TimedHeartbeatTest {
    @Test
    void it_goes_on_after_a_beat_that_failed_beside_the_thread_that_started_it() throws InterruptedException {
        CountDownLatch beats = new CountDownLatch(3);
        Thread starter = Thread.currentThread();

        Runnable stop = new TimedHeartbeat(Duration.ofMillis(1)).start(() -> {
            assertThat(Thread.currentThread()).isNotSameAs(starter);
            beats.countDown();
            throw new IllegalStateException("no database");
        });

        assertThat(beats.await(60, TimeUnit.SECONDS)).isTrue();
        stop.run();
    }

    @Test
    void nothing_beats_once_it_is_stopped() throws InterruptedException {
        TimedHeartbeat heartbeat = new TimedHeartbeat(Duration.ofMillis(1));
        AtomicInteger beats = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        Runnable stop = heartbeat.start(() -> {
            beats.incrementAndGet();
            begun.countDown();
        });
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        stop.run();

        // One thread beats for all: once it does for others, it has finished the beat that it may have been in.
        letOthersBeat(heartbeat, 1);
        int last = beats.get();
        letOthersBeat(heartbeat, 5);
        assertThat(beats).hasValue(last);
    }

    private static void letOthersBeat(TimedHeartbeat heartbeat, int times) throws InterruptedException {
        CountDownLatch others = new CountDownLatch(times);
        Runnable stop = heartbeat.start(others::countDown);
        assertThat(others.await(60, TimeUnit.SECONDS)).isTrue();
        stop.run();
    }
}

package dev.signet.core.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
        CountDownLatch stopped = new CountDownLatch(1);
        heartbeat.start(stopped::countDown).run();

        CountDownLatch others = new CountDownLatch(3);
        Runnable stop = heartbeat.start(others::countDown);

        assertThat(others.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(stopped.getCount()).isEqualTo(1);
        stop.run();
    }
}

package dev.signet.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.tx.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecurringWorkTest {
    @Test
    void work_that_fails_is_done_again() throws Exception {
        CountDownLatch times = new CountDownLatch(3);
        try (RecurringWork recurring = new RecurringWork("test")) {
            recurring.every(Duration.ofMillis(20), "counting", () -> {
                times.countDown();
                throw new StoreUnavailable("gone", new IllegalStateException());
            });
            assertThat(times.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}

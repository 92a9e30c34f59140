package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DatabaseTimeTest {
    /** Neither what the system's clock says nor anything near it. */
    private static final Instant TOLD = Instant.parse("2031-02-03T04:05:06.000007Z");

    // Monotonic clocks begin anywhere, below zero too.
    private final AtomicLong nanoseconds = new AtomicLong(-Duration.ofHours(3).toNanos());

    @Test
    void the_database_had_its_time_in_the_middle_of_the_round_trip() {
        DatabaseTime time = begun(Duration.ofMillis(10));

        assertThat(time.instant()).isEqualTo(TOLD.plusMillis(5));
        pass(Duration.ofSeconds(2));
        assertThat(time.instant()).isEqualTo(TOLD.plusMillis(2005));
    }

    @Test
    void a_time_that_has_gone_ahead_is_followed_at_once() {
        DatabaseTime time = begun(Duration.ofMillis(10));

        time.observe(beat(Duration.ofMillis(2), TOLD.plusSeconds(3600)));

        assertThat(time.instant()).isEqualTo(TOLD.plusSeconds(3600).plusMillis(1));
    }

    @Test
    void a_time_that_has_gone_back_is_waited_for_at_half_speed() {
        DatabaseTime time = begun(Duration.ZERO);

        time.observe(beat(Duration.ZERO, TOLD.minusSeconds(10)));

        assertThat(time.instant()).isEqualTo(TOLD);
        pass(Duration.ofSeconds(4));
        assertThat(time.instant()).isEqualTo(TOLD.plusSeconds(2));
        pass(Duration.ofSeconds(16));
        assertThat(time.instant()).isEqualTo(TOLD.plusSeconds(10));
        pass(Duration.ofSeconds(1));
        assertThat(time.instant()).isEqualTo(TOLD.plusSeconds(11));
    }

    @Test
    void a_slow_answer_does_not_disturb_what_fast_ones_told() {
        DatabaseTime time = begun(Duration.ofMillis(2));
        Instant before = time.instant();

        time.observe(beat(Duration.ofMillis(600), TOLD));

        assertThat(time.instant()).isEqualTo(before.plusMillis(600));
    }

    @Test
    void fast_answers_count_for_a_few_beats_only_and_not_after_another_connection() {
        DatabaseTime time = begun(Duration.ofMillis(2));
        for (int i = 0; i < 7; i++) {
            time.observe(beat(Duration.ofMillis(4), TOLD.plusSeconds(100)));
            assertThat(time.instant()).isBefore(TOLD.plusSeconds(1));
        }

        time.observe(beat(Duration.ofMillis(4), TOLD.plusSeconds(100)));
        assertThat(time.instant()).isAfter(TOLD.plusSeconds(100));

        time.forget();
        time.observe(beat(Duration.ofMillis(9), TOLD.plusSeconds(200)));
        assertThat(time.instant()).isAfter(TOLD.plusSeconds(200));
    }

    /** A time that began with an answer after this long. */
    private DatabaseTime begun(Duration roundTrip) {
        return new DatabaseTime(beat(roundTrip, TOLD), nanoseconds::get);
    }

    private Beat beat(Duration roundTrip, Instant told) {
        long sentAt = nanoseconds.get();
        pass(roundTrip);
        return new Beat(sentAt, nanoseconds.get(), told);
    }

    private void pass(Duration time) {
        nanoseconds.addAndGet(time.toNanos());
    }
}

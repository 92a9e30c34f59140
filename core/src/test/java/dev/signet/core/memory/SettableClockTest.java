package dev.signet.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SettableClockTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);

    @Test
    void it_stands_still_until_it_is_set() {
        assertThat(List.of(clock.instant(), clock.instant())).containsOnly(NOON);

        clock.set(NOON.minusSeconds(1));

        assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(1));
    }

    @Test
    void it_advances_by_each_step_of_each_thread() {
        IntStream.range(0, 1_000).parallel().forEach(i -> clock.advance(Duration.ofMillis(1)));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void it_is_the_same_clock_in_another_zone() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Clock there = clock.withZone(zone);

        clock.advance(Duration.ofHours(1));

        assertThat(there.instant()).isEqualTo(NOON.plusSeconds(3_600));
        assertThat(there.getZone()).isEqualTo(zone);
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }
}

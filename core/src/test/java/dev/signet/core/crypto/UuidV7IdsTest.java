package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.memory.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidV7IdsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    private final SettableClock clock = new SettableClock(NOW);
    private final UuidV7Ids ids = new UuidV7Ids(clock);

    @Test
    void ids_have_the_layout_of_rfc_9562_section_5_7() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void later_ids_sort_after_earlier_ones_whatever_the_clock_does_within_a_second() {
        List<String> made = new ArrayList<>();
        for (int round = 0; round < 500; round++) {
            made.add(ids.next().toString());
            made.add(ids.next().toString());
            clock.set(NOW.plusNanos(1_000 * (round * 7919L % 900_000)));
        }

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void two_nodes_at_the_same_time_make_different_ids() {
        assertThat(ids.next()).isNotEqualTo(new UuidV7Ids(clock).next());
    }

    @Test
    void guessable_ids_are_unique_too() {
        UuidV7Ids guessable = UuidV7Ids.guessable(clock);
        List<UUID> made = Stream.generate(guessable::next).limit(10_000).toList();

        assertThat(made)
                .doesNotHaveDuplicates()
                .doesNotContain(UuidV7Ids.guessable(clock).next());
        assertThat(made).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }
}

package dev.signet.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTextTest {
    @Test
    void what_others_wrote_cannot_command_the_terminal() {
        assertThat(Printable.line("a\u001b[2Jb\nc\u202ed\u2028e")).isEqualTo("a?[2Jb?c?d?e");
        assertThat(Printable.line("Z\u00fcrich \ud83d\ude00")).isEqualTo("Z\u00fcrich \ud83d\ude00");
    }

    @Test
    void columns_begin_below_each_other() {
        assertThat(new Table("A", "B", "C")
                        .row("long \ud83d\ude00", "x", "")
                        .row("", "y", "z")
                        .lines())
                .containsExactly("A       B  C", "long \ud83d\ude00  x", "        y  z");
    }

    @Test
    void a_lifetime_is_a_number_of_days_hours_or_minutes() {
        assertThat(Lifetime.parse("90d").orThrow().value()).isEqualTo(Duration.ofDays(90));
        assertThat(Lifetime.parse("12h").orThrow().value()).isEqualTo(Duration.ofHours(12));
        assertThat(Lifetime.parse("1m").orThrow().value()).isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "d", "0d", "-1d", "1.5h", "1000000d", "1 d", "P1D"})
    void anything_else_is_no_lifetime(String text) {
        assertThat(Lifetime.parse(text).toOptional()).isEmpty();
    }
}

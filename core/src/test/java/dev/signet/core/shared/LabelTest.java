package dev.signet.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, "Values": labels. */
class LabelTest {
    @ParameterizedTest
    @ValueSource(strings = {"x", "CI key", "ключ", "鍵", "👩‍💻 laptop", "<b>'quoted\"</b>"})
    void ordinary_names_are_kept_as_they_are(String typed) {
        assertThat(Label.parse(typed).orThrow().value()).isEqualTo(typed);
    }

    @Test
    void white_space_around_is_dropped() {
        assertThat(Label.parse("\t  CI key\u2003\n").orThrow().value()).isEqualTo("CI key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "\u200b", "\u200b\u2060\u00ad", "\u00a0", "\u3164", "a\u0007b", "a\nb", "a\u0000"})
    void nothing_visible_or_a_control_character_is_refused(String typed) {
        assertThat(Label.parse(typed)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void a_label_has_at_most_a_hundred_code_points() {
        assertThat(Label.parse("😀".repeat(100))).isInstanceOf(Result.Ok.class);
        assertThat(Label.parse("😀".repeat(101))).isInstanceOf(Result.Refused.class);
    }
}

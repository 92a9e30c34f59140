package dev.signet.core.clilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.crypto.SecureEntropy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8628 section 6.1. */
class UserCodeTest {
    @Test
    void it_has_two_times_four_letters_without_vowels_and_look_alikes() {
        assertThat(Stream.generate(() -> UserCode.generate(new SecureEntropy())).limit(1_000))
                .allSatisfy(code ->
                        assertThat(code.value()).matches("[A-Z]{4}-[A-Z]{4}").doesNotMatch(".*[AEIOUYL].*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BCDF-GHJK", "bcdf-ghjk", "bcdfghjk", " BcDf ghjk ", "b-c-d-f-g-h-j-k"})
    void it_is_read_without_regard_to_case_dash_and_spaces(String typed) {
        assertThat(UserCode.parse(typed)).contains(new UserCode("BCDF-GHJK"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "BCDF",
                "BCDF-GHJ",
                "BCDF-GHJKM",
                "ACDF-GHJK",
                "BCDF-GHJ1",
                "BCDF_GHJK",
                "\u00df",
                "B\ufb00C-DGHJ"
            })
    void anything_else_is_none(String typed) {
        assertThat(UserCode.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new UserCode(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}

package dev.signet.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Contract section 1, "Values": passwords. */
class PasswordTest {
    /** The letter whose canonical decomposition is the longest there is: four code points. */
    private static final String LONGEST = "\u1f82";

    @Test
    void a_password_is_normalised_and_never_trimmed() {
        assertThat(Password.of(" \uff43afe\u0301 ")).isEqualTo(Password.of(" caf\u00e9 "));
    }

    @Test
    void the_longest_password_is_the_same_in_its_longest_form() {
        String composed = LONGEST.repeat(PasswordPolicy.MOST_LENGTH);
        Password typed = Password.of(Normalizer.normalize(composed, Normalizer.Form.NFD));

        assertThat(typed).isEqualTo(Password.of(composed));
        assertThat(typed.length()).isEqualTo(PasswordPolicy.MOST_LENGTH);
    }

    @Test
    void text_that_no_normalisation_makes_short_enough_stays_too_long() {
        String text = "e\u0301".repeat(2 * PasswordPolicy.MOST_LENGTH + 1);

        assertThat(Password.of(text).length()).isGreaterThan(PasswordPolicy.MOST_LENGTH);
    }

    @Test
    void text_made_to_be_slow_to_normalise_costs_next_to_nothing() {
        String slow = "a" + "\u0301".repeat(100_000) + "\u0316".repeat(100_000);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Password.of(slow));
    }
}

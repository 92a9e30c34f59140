package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Password;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZxcvbnPasswordStrengthTest {
    private static final ZxcvbnPasswordStrength STRENGTH = new ZxcvbnPasswordStrength();
    private static final List<String> PERSONAL =
            List.of("hershel", "Signet", "h.krustofsky@springfield.example", "h.krustofsky");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secureP@ss123",
                "correct horse battery staple",
                "tulip-rain-44",
                "Kx9#mQ2v",
                "blueotter",
                "s3cure-Passphrase",
                "old horse 9 battery",
                "мой пароль длинный",
                "我的密码很长很长",
                "🔑🔒🗝🔐🪝🧷🪙🧭"
            })
    void ordinary_passwords_may_be_set(String password) {
        assertThat(weakness(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password123", "12345678", "qwertyuiop", "PASSWORD123", "trustno1", "1q2w3e4r5t"})
    void common_passwords_may_not(String password) {
        assertThat(weakness(password)).contains("is a commonly used password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "P@ssw0rd!",
                "drowssap1",
                "letmein1234",
                "abcdefgh",
                "password1password1",
                "19850312",
                "iloveyou123"
            })
    void passwords_that_take_few_guesses_may_not(String password) {
        assertThat(weakness(password)).contains("is too easily guessed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hersh3l123",
                "lehsreh1",
                "hershel9472",
                "HERSHEL!!",
                "h3r5h31#1",
                "H.e.r.s.h.e.l",
                "H.e.r.s.h.e.l.xq",
                "hershelmonkey",
                "hérshel9",
                "hershelhershel",
                "hershel-lehsreh",
                "S1gn3t!!!!",
                "signet2024",
                "hershel.signet",
                "h.krustofsky@springfield.example",
                "hkrustofsky1",
                "krustofsky",
                "Kru5t0f5ky99",
                "yksfotsurk",
                "springfield7",
                "signet-1985"
            })
    void what_is_known_of_the_person_in_disguise_may_not(String password) {
        assertThat(weakness(password))
                .contains("is too close to your username, your address or the name of this service");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hershel likes tall ships", "hershel-tulip", "tide-signet-otter", "krustofsky rides at dawn"})
    void a_known_word_among_others_is_no_reason(String password) {
        assertThat(weakness(password)).isEmpty();
    }

    @Test
    void a_short_name_inside_a_word_is_no_reason() {
        assertThat(STRENGTH.weakness(Password.of("capybara-melon"), List.of("cap", "ann", "bob")))
                .isEmpty();
    }

    @Test
    void words_too_short_to_mean_anything_are_left_out() {
        assertThat(STRENGTH.weakness(Password.of("tulip-rain-44"), List.of("", "t", "44", "@", "a@b.c")))
                .isEmpty();
    }

    @Test
    void the_person_is_only_one_of_many_so_another_may_have_that_password() {
        assertThat(STRENGTH.weakness(Password.of("krustofsky9472"), List.of("marge")))
                .isEmpty();
    }

    @Test
    void only_the_first_64_code_points_are_looked_at() {
        assertThat(weakness("a".repeat(63) + "Kx9#mQ2vR")).contains("is too easily guessed");
        assertThat(weakness("a".repeat(128))).contains("is too easily guessed");
        assertThat(weakness("Kx9#mQ2v" + "a".repeat(120))).isEmpty();
    }

    @Property(tries = 60)
    void whatever_is_typed_is_judged_without_a_fault(@ForAll @StringLength(max = 128) String password) {
        assertThat(weakness(password)).isNotNull();
    }

    private static Optional<String> weakness(String password) {
        return STRENGTH.weakness(Password.of(password), PERSONAL);
    }
}

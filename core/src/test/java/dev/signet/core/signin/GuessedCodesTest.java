package dev.signet.core.signin;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.otherCode;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.verification.CodeRefusal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 5, verify-code; section 1, "Codes, claims, recovery" and "Limits": guesses. */
class GuessedCodesTest {
    private static final String ADDRESS = "hershel@example.com";

    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void after_five_wrong_guesses_the_right_code_is_refused_too_and_a_new_one_works() {
        ChallengeId challenge = ok(town.trySendCode(ADDRESS, client(1))).challengeId();
        String code = town.takeCode();
        for (int i = 0; i < 5; i++) {
            refusal(town.trySignInWithCode(ADDRESS, otherCode(code), challenge, client(1)));
        }
        assertThat(refusal(town.trySignInWithCode(ADDRESS, code, challenge, client(1))))
                .isEqualTo(CodeRefusal.INVALID_CODE);

        town.wait(Duration.ofMinutes(1));
        town.signInWithCode(ADDRESS);
    }

    @Test
    void guesses_of_a_stranger_do_not_burn_the_owners_code() {
        String code = town.sendCode(ADDRESS, client(1));
        for (int i = 0; i < 6; i++) {
            refusal(town.trySignInWithCode(ADDRESS, otherCode(code), client(9)));
        }

        assertThat(refusal(town.trySignInWithCode(ADDRESS, code, client(9)))).isEqualTo(CodeRefusal.INVALID_CODE);
        ok(town.trySignInWithCode(ADDRESS, code, client(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "١٢٣٤٥٦"})
    void what_is_not_six_digits_is_refused_like_a_wrong_code_and_costs_no_attempt(String typed) {
        ChallengeId challenge = ok(town.trySendCode(ADDRESS, client(1))).challengeId();
        for (int i = 0; i < 6; i++) {
            assertThat(refusal(town.trySignInWithCode(ADDRESS, typed, challenge, client(1))))
                    .isEqualTo(CodeRefusal.INVALID_CODE);
        }

        ok(town.trySignInWithCode(ADDRESS, town.takeCode(), challenge, client(1)));
    }

    @Test
    void a_code_of_another_address_or_with_an_unknown_challenge_proves_nothing() {
        ChallengeId challenge = ok(town.trySendCode(ADDRESS, client(1))).challengeId();
        String code = town.takeCode();

        assertThat(refusal(town.trySignInWithCode("other@example.com", code, challenge, client(1))))
                .isEqualTo(CodeRefusal.INVALID_CODE);
        assertThat(refusal(town.trySignInWithCode(ADDRESS, code, new ChallengeId(new UUID(1, 2)), client(1))))
                .isEqualTo(CodeRefusal.INVALID_CODE);
        assertThat(town.stores().accounts().findByEmail(email("other@example.com")))
                .isEmpty();
    }

    @Test
    void a_hundred_failures_an_hour_stop_this_client_and_nobody_else() {
        String code = town.sendCode(ADDRESS, client(1));
        for (int i = 0; i < 100; i++) {
            assertThat(refusal(town.trySignInWithCode("person" + i + "@example.com", "123456", client(9))))
                    .isEqualTo(CodeRefusal.INVALID_CODE);
        }

        assertThat(refusal(town.trySignInWithCode(ADDRESS, code, client(9)))).isInstanceOf(RateLimited.class);
        assertThat(refusal(town.trySignIn("hershel", GOOD_PASSWORD, client(9)))).isInstanceOf(RateLimited.class);
        ok(town.trySignInWithCode(ADDRESS, code, client(1)));
    }

    @Test
    void signing_in_is_no_failure() {
        for (int i = 0; i < 101; i++) {
            town.wait(Duration.ofSeconds(20));
            String address = "person" + i % 9 + "@example.com";
            ok(town.trySignInWithCode(address, town.sendCode(address, client(i % 30)), client(99)));
        }
    }

    @Test
    void a_wait_that_a_stranger_put_on_the_password_is_none_for_codes() {
        town.settle("hershel", ADDRESS);
        for (int stranger = 1; stranger <= 10; stranger++) {
            for (int i = 0; i < 4; i++) {
                town.trySignIn("hershel", "wrong pass phrase", client(stranger));
            }
        }
        assertThat(refusal(town.trySignIn("hershel", GOOD_PASSWORD, client(50))))
                .isInstanceOf(RateLimited.class);

        town.signInWithCode(ADDRESS);
    }
}

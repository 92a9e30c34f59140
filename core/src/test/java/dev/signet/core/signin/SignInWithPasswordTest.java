package dev.signet.core.signin;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.session.AccessToken;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, "Sessions" and "Limits"; section 6, login. */
class SignInWithPasswordTest {
    private static final String WRONG = "not the password";

    private final Town town = new Town();

    @BeforeEach
    void settle() {
        town.settle("Hershel", "hershel@example.com");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hershel", "hershel", "HERSHEL", "hershel@example.com", " Hershel@Example.COM "})
    void a_username_or_address_in_any_case_signs_in(String login) {
        AccessToken token = ok(town.trySignIn(login, GOOD_PASSWORD, client(1)));

        assertThat(token.expiresIn()).isEqualTo(Duration.ofHours(12));
        town.person(token.token().reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hershel", "nobody", "nobody@example.com", "", "not even a name"})
    void a_wrong_password_and_an_unknown_account_are_refused_alike(String login) {
        assertThat(refusal(town.trySignIn(login, WRONG, client(1)))).isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
    }

    @Test
    void a_token_ends_with_its_twelve_hours() {
        String token = town.signIn("hershel");

        town.wait(Duration.ofHours(12).minusSeconds(1));
        ok(town.authenticate(token));
        town.wait(Duration.ofSeconds(1));

        assertThat(refusal(town.authenticate(token)).code()).isEqualTo("invalid_token");
    }

    @Test
    void five_failures_are_free_then_each_doubles_the_wait_up_to_fifteen_minutes() {
        for (int i = 0; i < 5; i++) {
            assertThat(fail(1)).isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
        }
        for (long wait : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
            assertThat(fail(1)).isEqualTo(new RateLimited(Duration.ofSeconds(wait)));
            town.wait(Duration.ofSeconds(wait));
            assertThat(fail(1)).isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hershel@example.com", "nobody@example.com"})
    void failures_under_any_spelling_of_an_address_count_as_one_whether_or_not_it_has_an_account(String address) {
        for (int i = 0; i < 5; i++) {
            refusal(town.trySignIn(address, WRONG, client(1)));
        }

        // The full-width letter is the same one in a domain (RFC 3490 section 3.1, RFC 3491 section 3).
        assertThat(refusal(town.trySignIn(address.replace("@e", "@\uff45"), WRONG, client(1))))
                .isInstanceOf(RateLimited.class);
    }

    @Test
    void the_right_password_waits_too() {
        for (int i = 0; i < 5; i++) {
            fail(1);
        }

        assertThat(refusal(town.trySignIn("hershel", GOOD_PASSWORD, client(1)))).isInstanceOf(RateLimited.class);
    }

    @Test
    void another_client_is_not_held_up() {
        for (int i = 0; i < 5; i++) {
            fail(1);
        }

        ok(town.trySignIn("hershel", GOOD_PASSWORD, client(2)));
    }

    @Test
    void a_right_password_forgets_this_clients_failures() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(fail(1)).isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
            }
            ok(town.trySignIn("hershel", GOOD_PASSWORD, client(1)));
        }
    }

    @Test
    void failures_from_everywhere_delay_an_account_by_a_minute_at_most() {
        for (int client = 1; client <= 4; client++) {
            for (int i = 0; i < 5; i++) {
                assertThat(fail(client)).isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
            }
        }
        Duration longest = Duration.ZERO;
        for (int client = 5; client < 20; client++) {
            RateLimited wait = (RateLimited) fail(client);
            longest = wait.retryAfter();
            town.wait(wait.retryAfter());
            assertThat(fail(client)).isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
        }

        assertThat(longest).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void a_client_fails_a_hundred_times_an_hour_over_all_accounts() {
        for (int i = 0; i < 100; i++) {
            assertThat(refusal(town.trySignIn("nobody" + i, WRONG, client(1))))
                    .isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
        }

        assertThat(refusal(town.trySignIn("nobody100", WRONG, client(1)))).isInstanceOf(RateLimited.class);
        ok(town.trySignIn("hershel", GOOD_PASSWORD, client(2)));
    }

    @Test
    void sign_ins_that_succeed_are_not_counted() {
        for (int i = 0; i < 101; i++) {
            ok(town.trySignIn("hershel", GOOD_PASSWORD, client(1)));
        }
    }

    @Test
    void the_password_of_a_living_claim_is_told_to_verify_first_until_the_claim_is_over() {
        town.register("newcomer", "newcomer@example.com", GOOD_PASSWORD, client(3));

        assertThat(refusal(town.trySignIn("newcomer", GOOD_PASSWORD, client(3))))
                .isEqualTo(SignInRefusal.EMAIL_NOT_VERIFIED);
        assertThat(refusal(town.trySignIn("newcomer@example.com", GOOD_PASSWORD, client(3))))
                .isEqualTo(SignInRefusal.EMAIL_NOT_VERIFIED);
        assertThat(refusal(town.trySignIn("newcomer", WRONG, client(3)))).isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
        town.wait(Duration.ofHours(2));
        assertThat(refusal(town.trySignIn("newcomer", GOOD_PASSWORD, client(3))))
                .isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
    }

    @Test
    void a_password_typed_in_another_unicode_form_is_the_same() {
        String composed = "caf\u00e9 au lait, twice daily";
        String decomposed = "cafe\u0301 au lait, twice daily";
        ChallengeId challenge = town.register("zoe", "zoe@example.com", composed, client(4));
        ok(town.verify("zoe@example.com", town.takeCode(), challenge));

        ok(town.trySignIn("zoe", decomposed, client(4)));
    }

    private Refusal fail(int client) {
        return refusal(town.trySignIn("hershel", WRONG, client(client)));
    }
}

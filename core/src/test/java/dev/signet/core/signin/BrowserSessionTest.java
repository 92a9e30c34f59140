package dev.signet.core.signin;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.signet.core.Town;
import dev.signet.core.account.Password;
import dev.signet.core.principal.AccountReader;
import dev.signet.core.principal.Person;
import dev.signet.core.session.BrowserSession;
import dev.signet.core.session.SessionCookie;
import dev.signet.core.session.SignInMethod;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.verification.Guess;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ASVS 5.0 V7: session tokens of browsers, how long they live, what ends them. */
class BrowserSessionTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Town town = new Town();

    @BeforeEach
    void settle() {
        town.settle("hershel", "hershel@example.com");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_cookie_has_256_bits_and_is_another_each_time() {
        SessionCookie first = signIn();
        SessionCookie second = signIn();

        assertThat(first.text().reveal()).matches("[A-Za-z0-9_-]{43}");
        assertThat(second).isNotEqualTo(first);
        assertThat(first.toString()).doesNotContain(first.text().reveal());
    }

    @Test
    void a_cookie_tells_who_signed_in() {
        Person person = ok(authenticate(signIn()));

        assertThat(person.standing().organization().personal()).isTrue();
        assertThat(town.signet().listSessions().list(new AccountReader(person.userId(), person)))
                .extracting(ListedSession::current, listed -> listed.session().method())
                .containsExactly(tuple(true, SignInMethod.PASSWORD));
    }

    @Test
    void a_code_starts_such_a_session_too() {
        String code = town.sendCode("new@example.com", client(1));

        BrowserSession session = ok(town.signet()
                .browserSignIn()
                .withCode()
                .signIn(new Guess(email("new@example.com"), code, Optional.empty()), client(1)));

        ok(authenticate(session.cookie()));
        assertThat(session.longest()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void a_wrong_password_is_refused_as_everywhere() {
        assertThat(refusal(trySignIn("not my password at all"))).isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
    }

    @Test
    void a_cookie_is_no_bearer_token_and_a_made_up_one_is_nobodys() {
        SessionCookie cookie = signIn();

        assertThat(refusal(town.authenticate(cookie.text().reveal()))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(refusal(authenticate(new SessionCookie(new SecretText("A".repeat(43))))))
                .isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(SessionCookie.parse(cookie.text().reveal())).contains(cookie);
        assertThat(SessionCookie.parse(town.signIn("hershel"))).isEmpty();
        assertThat(SessionCookie.parse("")).isEmpty();
    }

    @Test
    void a_session_that_is_not_used_for_a_day_is_over() {
        SessionCookie cookie = signIn();

        town.wait(DAY.minusMillis(1));
        ok(authenticate(cookie));
        town.wait(DAY);

        assertThat(refusal(authenticate(cookie))).isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void a_session_that_is_used_lives_thirty_days_in_all() {
        SessionCookie cookie = signIn();

        for (int hour = 1; hour < 30 * 24; hour++) {
            town.wait(Duration.ofHours(1));
            ok(authenticate(cookie));
        }
        town.wait(Duration.ofHours(1));

        assertThat(refusal(authenticate(cookie))).isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void signing_out_ends_it_and_so_does_a_new_password_elsewhere() {
        SessionCookie here = signIn();
        SessionCookie there = signIn();
        Person person = ok(authenticate(here));

        ok(town.signet().signOut().signOut(person, client(1)));
        ok(town.signet()
                .changePassword()
                .change(
                        ok(authenticate(signIn())),
                        new ChangePassword.Request(
                                Optional.of(Password.of(GOOD_PASSWORD)), Password.of("seven green herons")),
                        client(1)));

        assertThat(refusal(authenticate(here))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(refusal(authenticate(there))).isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    private SessionCookie signIn() {
        return ok(trySignIn(GOOD_PASSWORD)).cookie();
    }

    private Result<BrowserSession> trySignIn(String password) {
        return town.signet()
                .browserSignIn()
                .withPassword()
                .signIn(new SignInWithPassword.Request("hershel", Password.of(password)), client(1));
    }

    private Result<Person> authenticate(SessionCookie cookie) {
        return town.signet().authenticator().authenticate(cookie);
    }
}

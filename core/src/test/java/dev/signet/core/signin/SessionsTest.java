package dev.signet.core.signin;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.principal.AccountReader;
import dev.signet.core.principal.AccountWriter;
import dev.signet.core.principal.Person;
import dev.signet.core.session.SignInMethod;
import dev.signet.core.shared.CommonRefusal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract section 1, "Sessions"; section 6, logout and sessions. */
class SessionsTest {
    private final Town town = new Town();

    @BeforeEach
    void settle() {
        town.settle("hershel", "hershel@example.com");
        town.settle("maggie", "maggie@example.com");
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_person_sees_where_they_are_signed_in_newest_first() {
        ok(town.trySignIn("hershel", GOOD_PASSWORD, client(7)));
        town.wait(Duration.ofMinutes(5));
        Person here = town.person(town.signIn("hershel"));

        List<ListedSession> sessions = town.signet().listSessions().list(new AccountReader(here.userId(), here));

        assertThat(sessions).extracting(ListedSession::current).containsExactly(true, false);
        assertThat(sessions.get(1).session().clientAddress()).isEqualTo("203.0.113.7");
        assertThat(sessions.get(1).session().userAgent()).isEqualTo("test/1.0");
        assertThat(sessions.get(1).session().method()).isEqualTo(SignInMethod.PASSWORD);
    }

    @Test
    void signing_out_ends_the_session_and_its_token() {
        String token = town.signIn("hershel");
        String other = town.signIn("hershel");

        ok(town.signet().signOut().signOut(town.person(token), client(1)));

        assertThat(refusal(town.authenticate(token))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        ok(town.authenticate(other));
    }

    @Test
    void one_session_ends_from_another() {
        Person here = town.person(town.signIn("hershel"));
        String lost = town.signIn("hershel");

        ok(town.signet().endSession().end(writer(here), town.person(lost).sessionId(), client(1)));

        assertThat(refusal(town.authenticate(lost))).isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void another_persons_session_is_not_found() {
        Person hershel = town.person(town.signIn("hershel"));
        String maggies = town.signIn("maggie");

        assertThat(refusal(town.signet()
                        .endSession()
                        .end(writer(hershel), town.person(maggies).sessionId(), client(1))))
                .isEqualTo(CommonRefusal.NOT_FOUND);
        ok(town.authenticate(maggies));
    }

    @Test
    void ending_the_others_keeps_this_one_and_everybody_elses() {
        String here = town.signIn("hershel");
        String there = town.signIn("hershel");
        String maggies = town.signIn("maggie");

        ok(town.signet().endOtherSessions().end(town.person(here), client(1)));

        ok(town.authenticate(here));
        ok(town.authenticate(maggies));
        assertThat(refusal(town.authenticate(there))).isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void a_session_is_seen_again_once_activity_is_flushed() {
        String token = town.signIn("hershel");
        town.wait(Duration.ofMinutes(30));
        Person person = town.person(token);

        town.signet().activity().flush();

        assertThat(town.signet().listSessions().list(new AccountReader(person.userId(), person)))
                .extracting(listed -> listed.session().lastSeenAt())
                .containsExactly(town.clock().instant());
    }

    private static AccountWriter writer(Person person) {
        return new AccountWriter(person.userId(), person);
    }
}

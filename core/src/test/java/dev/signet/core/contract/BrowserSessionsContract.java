package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.authentication.Credential;
import dev.signet.core.session.Session;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store does with the cookies of browsers. */
public interface BrowserSessionsContract extends StoresContract {
    /** When sessions are over that nothing extends. */
    Instant END = Given.after(Duration.ofDays(1));

    /** A while before that. */
    Instant EARLIER = Given.after(Duration.ofHours(8));

    /** To when they are extended. */
    Instant EXTENDED = Given.after(Duration.ofDays(2));

    @Test
    default void a_session_comes_back_with_the_digest_of_its_cookie() {
        Session session = kept(Given.digest());

        assertThat(stores().sessions().living(session.userId(), EARLIER)).containsExactly(session);
    }

    @Test
    default void a_cookie_tells_what_the_sessions_id_tells() {
        Digest cookie = Given.digest();
        Session session = kept(cookie);
        kept(Given.digest());

        assertThat(stores().browserSessions().find(cookie))
                .isPresent()
                .isEqualTo(stores().credentials().session(session.id()));
    }

    @Test
    default void a_cookie_that_nobody_was_given_is_no_session() {
        kept(Given.digest());
        given().session(given().user());

        assertThat(stores().browserSessions().find(Given.digest())).isEmpty();
    }

    @Test
    default void a_cookie_tells_that_its_session_was_ended() {
        Digest cookie = Given.digest();
        Session session = kept(cookie);

        stores().sessions().end(session.userId(), session.id(), EARLIER);

        assertThat(found(cookie).ended()).isTrue();
    }

    @Test
    default void a_cookie_tells_that_its_person_was_deactivated() {
        Digest cookie = Given.digest();
        Session session = kept(cookie);

        stores().oversight().accounts().setActive(session.userId(), false, EARLIER);

        assertThat(found(cookie).userActive()).isFalse();
    }

    @Test
    default void a_living_session_is_extended_and_never_shortened() {
        Digest cookie = Given.digest();
        Session session = kept(cookie);

        stores().browserSessions().extend(session.id(), EXTENDED, EARLIER);
        assertThat(found(cookie).expiresAt()).isEqualTo(EXTENDED);
        stores().browserSessions().extend(session.id(), END, EARLIER);
        assertThat(found(cookie).expiresAt()).isEqualTo(EXTENDED);
    }

    @Test
    default void what_is_over_stays_over() {
        Digest expired = Given.digest();
        Digest ended = Given.digest();
        Session first = kept(expired);
        Session second = kept(ended);
        stores().sessions().end(second.userId(), second.id(), EARLIER);

        stores().browserSessions().extend(first.id(), EXTENDED, END);
        stores().browserSessions().extend(second.id(), EXTENDED, EARLIER);

        assertThat(found(expired).expiresAt()).isEqualTo(END);
        assertThat(found(ended).expiresAt()).isEqualTo(END);
        assertThat(found(ended).ended()).isTrue();
    }

    @Test
    default void a_session_that_is_no_browsers_is_not_extended() {
        UserId user = given().user();
        Session session = given().newSession(user, Given.NOW, END);
        given().keep(session);

        stores().browserSessions().extend(session.id(), EXTENDED, EARLIER);

        assertThat(stores().sessions().living(user, EARLIER)).containsExactly(session);
    }

    @Test
    default void a_session_that_ends_while_it_is_extended_has_ended() {
        Digest cookie = Given.digest();
        Session session = kept(cookie);

        long ends = Race.winners(20, runner -> {
            if (runner % 2 == 0) {
                return stores().sessions().end(session.userId(), session.id(), EARLIER);
            }
            stores().browserSessions().extend(session.id(), EXTENDED.plusSeconds(runner), EARLIER);
            return false;
        });

        assertThat(ends).isEqualTo(1);
        assertThat(found(cookie).ended()).isTrue();
        assertThat(stores().sessions().living(session.userId(), EARLIER)).isEmpty();
    }

    private Session kept(Digest cookie) {
        Session session = given().newBrowserSession(given().user(), cookie, END);
        given().keep(session);
        return session;
    }

    private Credential.OfSession found(Digest cookie) {
        return stores().browserSessions().find(cookie).orElseThrow();
    }
}

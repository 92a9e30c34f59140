package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.authentication.Credential;
import dev.signet.core.contract.Given;
import dev.signet.core.session.RefreshState;
import dev.signet.core.session.RefreshToken;
import dev.signet.core.session.Session;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is decided once about a session by calls that meet at it. */
class SessionRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant END = Given.after(Duration.ofHours(1));
    private static final Instant EXTENDED = Given.after(Duration.ofHours(2));

    private final AtomicInteger rotations = new AtomicInteger();
    private JdbcStores stores;
    private Given given;

    @BeforeEach
    void open() {
        stores = DATABASE.stores();
        given = new Given(stores);
    }

    @Test
    void a_session_is_ended_by_one_call() {
        Session session = kept(given.newSession(given.user(), Given.NOW, END));

        assertThat(Meeting.of(DATABASE, () -> end(session))).containsExactly(true, false, false, false);
    }

    @Test
    void of_any_number_of_rotations_by_one_token_one_happens_and_all_are_told_of_it() {
        Session session = kept(given.newRefreshableSession(given.user(), END, EXTENDED));

        List<Session> answers = Meeting.of(DATABASE, () -> rotate(session).orElseThrow());

        Session now = stores.sessions().living(session.userId(), Given.NOW).get(0);
        assertThat(now.refresh().map(RefreshState::counter)).contains(1L);
        assertThat(answers).hasSize(4).containsOnly(now);
    }

    @Test
    void a_session_that_ended_meanwhile_is_not_refreshed() {
        Session session = kept(given.newRefreshableSession(given.user(), END, EXTENDED));

        assertThat(Meeting.behind(DATABASE, () -> end(session), () -> rotate(session)))
                .isEmpty();
    }

    @Test
    void a_session_that_ended_meanwhile_is_not_extended() {
        Digest cookie = Given.digest();
        Session session = kept(given.newBrowserSession(given.user(), cookie, END));

        extendBehind(() -> end(session), session, EXTENDED);

        assertThat(found(cookie).ended()).isTrue();
        assertThat(found(cookie).expiresAt()).isEqualTo(END);
    }

    @Test
    void a_session_that_was_extended_further_meanwhile_keeps_the_later_end() {
        Digest cookie = Given.digest();
        Session session = kept(given.newBrowserSession(given.user(), cookie, END));

        extendBehind(
                () -> stores.browserSessions().extend(session.id(), EXTENDED, Given.NOW),
                session,
                EXTENDED.minusSeconds(1));

        assertThat(found(cookie).expiresAt()).isEqualTo(EXTENDED);
    }

    @Test
    void a_session_that_ended_meanwhile_is_not_active_elsewhere() {
        Session session = kept(given.newSession(given.user(), Given.NOW, END));
        OrganizationId team = given.team(session.userId());

        Optional<Session> active = Meeting.behind(
                DATABASE,
                () -> end(session),
                () -> stores.activeOrganizations().activate(session.userId(), session.id(), team, Given.NOW));

        assertThat(active).isEmpty();
    }

    private void extendBehind(Runnable first, Session session, Instant end) {
        Meeting.behind(DATABASE, first, () -> {
            stores.browserSessions().extend(session.id(), end, Given.NOW);
            return true;
        });
    }

    /** Each at a time of its own, so that what it is told says whose rotation that was. */
    private Optional<Session> rotate(Session session) {
        RefreshToken token = session.refreshToken().orElseThrow();
        Instant now = Given.NOW.plusSeconds(rotations.incrementAndGet());
        return stores.sessions().rotate(session.userId(), token, EXTENDED, now);
    }

    private boolean end(Session session) {
        return stores.sessions().end(session.userId(), session.id(), Given.NOW);
    }

    private Session kept(Session session) {
        given.keep(session);
        return session;
    }

    private Credential.OfSession found(Digest cookie) {
        return stores.browserSessions().find(cookie).orElseThrow();
    }
}

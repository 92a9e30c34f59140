package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Stores;
import dev.signet.core.authentication.Credential;
import dev.signet.core.authentication.Credentials;
import dev.signet.core.contract.CredentialsContract;
import dev.signet.core.contract.ExternalCredentialsContract;
import dev.signet.core.contract.ExternalPeopleContract;
import dev.signet.core.contract.Given;
import dev.signet.core.contract.KeyStandingContract;
import dev.signet.core.contract.MemberKeysContract;
import dev.signet.core.contract.SessionStandingContract;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.principal.ExternalSubject;
import dev.signet.core.session.RefreshToken;
import dev.signet.core.session.Session;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Credentials from memory are told as any others; all that has changed here holds here, heard of or not. */
class CachedCredentialsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /** Long enough that nothing in these tests is dropped for its age. */
    private static final Duration LONG = Duration.ofHours(1);

    @Nested
    class CredentialFacts extends OnDeafNode implements CredentialsContract {}

    @Nested
    class External extends OnDeafNode implements ExternalPeopleContract {}

    @Nested
    class ExternalCredentials extends OnDeafNode implements ExternalCredentialsContract {}

    @Nested
    class KeyStanding extends OnDeafNode implements KeyStandingContract {}

    @Nested
    class MemberKeys extends OnDeafNode implements MemberKeysContract {}

    @Nested
    class SessionStanding extends OnDeafNode implements SessionStandingContract {}

    // That nothing is heard of takes a second to find out: one node serves all tests.
    private static Optional<Node> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = opened.or(() -> Optional.of(Node.deaf(DATABASE, LONG)));
    }

    @AfterAll
    static void close() {
        opened.ifPresent(Node::close);
    }

    private static Node node() {
        return opened.orElseThrow();
    }

    abstract static class OnDeafNode {
        public Stores stores() {
            return node().stores();
        }
    }

    @Nested
    class Reading {
        private final SettableClock clock = new SettableClock(Given.NOW);
        private Sql sql;

        // Not as it is made: the database is there when a test begins.
        @BeforeEach
        void open() {
            sql = new Sql(DATABASE.dataSource(), node().heartbeat().generations()::changed);
        }

        @Test
        void what_was_being_read_when_it_changed_is_not_kept() {
            UserId user = new Given(DATABASE.stores()).user();
            Session session = kept(new Given(DATABASE.stores()).newSession(user, Given.NOW, Given.after(LONG)));
            JdbcSessions sessions = new JdbcSessions(sql);
            Credentials credentials =
                    cached(new Interrupted(new JdbcCredentials(sql), () -> sessions.endAll(user, Given.NOW)));

            assertThat(credentials.session(session.id()))
                    .hasValueSatisfying(told -> assertThat(told.ended()).isFalse());
            assertThat(credentials.session(session.id()))
                    .hasValueSatisfying(told -> assertThat(told.ended()).isTrue());
        }

        @Test
        void a_session_that_was_refreshed_unheard_goes_on_beyond_the_end_that_was_known() {
            UserId user = new Given(DATABASE.stores()).user();
            Instant end = Given.after(Duration.ofMinutes(1));
            Instant later = Given.after(Duration.ofDays(30));
            Session session = kept(new Given(DATABASE.stores()).newRefreshableSession(user, end, later.plus(LONG)));
            CachedCredentials credentials = cached(new JdbcCredentials(sql));
            assertThat(end(credentials, session)).isEqualTo(end);

            DATABASE.stores()
                    .sessions()
                    .rotate(
                            user,
                            new RefreshToken(
                                    session.id(),
                                    0,
                                    session.refresh().orElseThrow().nonce()),
                            later,
                            Given.NOW);
            assertThat(end(credentials, session)).isEqualTo(end);

            clock.set(end);
            assertThat(end(credentials, session)).isEqualTo(later);
            assertThat(credentials.counts().misses()).isEqualTo(2);
        }

        @Test
        void a_session_that_is_over_is_not_kept() {
            UserId user = new Given(DATABASE.stores()).user();
            Session session = kept(new Given(DATABASE.stores()).newSession(user, Given.NOW, Given.after(LONG)));
            CachedCredentials credentials = cached(new JdbcCredentials(sql));
            assertThat(end(credentials, session)).isEqualTo(Given.after(LONG));

            clock.set(Given.after(LONG));
            for (int i = 0; i < 3; i++) {
                assertThat(end(credentials, session)).isEqualTo(Given.after(LONG));
            }

            assertThat(credentials.counts()).isEqualTo(new CacheCounts(0, 4, 0, 0));
        }

        private CachedCredentials cached(Credentials stored) {
            return new CachedCredentials(stored, sql, node().heartbeat(), clock);
        }

        private static Session kept(Session session) {
            new Given(DATABASE.stores()).keep(session);
            return session;
        }

        private static Instant end(Credentials credentials, Session session) {
            return credentials.session(session.id()).orElseThrow().expiresAt();
        }
    }

    /** Reads, and before it answers something happens, each time. */
    private record Interrupted(Credentials stored, Runnable happening) implements Credentials {
        @Override
        public Optional<Credential.OfKey> key(Digest digest) {
            Optional<Credential.OfKey> read = stored.key(digest);
            happening.run();
            return read;
        }

        @Override
        public Optional<Credential.OfSession> session(SessionId id) {
            Optional<Credential.OfSession> read = stored.session(id);
            happening.run();
            return read;
        }

        @Override
        public Optional<Credential.OfExternal> external(ExternalSubject subject) {
            return stored.external(subject);
        }
    }
}

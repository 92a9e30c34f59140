package dev.signet.jdbc;

import dev.signet.core.account.Account;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.session.RefreshState;
import dev.signet.core.session.RefreshToken;
import dev.signet.core.session.Session;
import dev.signet.core.session.Sessions;
import dev.signet.core.session.SignInMethod;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

final class JdbcSessions implements Sessions {
    // The lock makes a change of the password wait, and this wait for one: what is then ended includes what was added.
    private static final String ADD = """
            INSERT INTO sessions (
                id, user_id, organization_id, method, created_at, last_seen_at, expires_at,
                refresh_nonce, refresh_counter, refreshed_at, refreshable_until,
                cookie_digest, client_address, user_agent)
            SELECT
                :id, id, :organization, :method, :createdAt, :lastSeenAt, :expiresAt,
                :nonce, :counter, :refreshedAt, :until, :cookie, :clientAddress, :userAgent
            FROM accounts
            WHERE id = :user
                AND is_active = :active
                AND password_hash IS NOT DISTINCT FROM CAST(:passwordHash AS text)
            FOR SHARE
            """;
    static final String COLUMNS = """
            id, user_id, organization_id, method, created_at, last_seen_at, expires_at,
            refresh_nonce, refresh_counter, refreshed_at, refreshable_until,
            cookie_digest, client_address, user_agent
            """;
    private static final String OF_TOKEN = """
            WHERE id = ? AND user_id = ? AND refresh_nonce = ? AND ended_at IS NULL AND expires_at > ?
                AND EXISTS (SELECT 1 FROM accounts WHERE accounts.id = sessions.user_id AND accounts.is_active)
            """;
    private static final HotQuery<Session> FIND_BY_TOKEN =
            new HotQuery<>("SELECT " + COLUMNS + "FROM sessions " + OF_TOKEN, JdbcSessions::read);
    private static final HotQuery<Session> ROTATE =
            new HotQuery<>("""
            UPDATE sessions SET
                refresh_counter = refresh_counter + 1,
                refreshed_at = ?,
                expires_at = least(?, refreshable_until)
            """ + OF_TOKEN + "AND refresh_counter = ? RETURNING " + COLUMNS, JdbcSessions::read);
    private static final String LIVING = "SELECT " + COLUMNS + """
            FROM sessions
            WHERE user_id = :user AND ended_at IS NULL AND expires_at > :now
            ORDER BY id DESC
            """;
    private static final String END_ALL = """
            UPDATE sessions SET ended_at = :now
            WHERE user_id = :user AND ended_at IS NULL AND expires_at > :now
            """;
    private static final String END = END_ALL + "AND id = :id";
    private static final String END_OTHERS = END_ALL + "AND id <> :id";
    private static final LastTimes MARK_SEEN = new LastTimes("sessions", "last_seen_at");

    private final Sql sql;

    JdbcSessions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Session session, Account read) {
        return sql.run(handle -> handle.createUpdate(ADD)
                        .bind("id", session.id().value())
                        .bind("user", session.userId().value())
                        .bind("organization", session.organizationId().value())
                        .bind("method", Columns.stored(session.method()))
                        .bind("createdAt", session.createdAt())
                        .bind("lastSeenAt", session.lastSeenAt())
                        .bind("expiresAt", session.expiresAt())
                        .bind("nonce", session.refresh().map(RefreshState::nonce))
                        .bind("counter", session.refresh().map(RefreshState::counter))
                        .bind("refreshedAt", session.refresh().map(RefreshState::rotatedAt))
                        .bind("until", session.refresh().map(RefreshState::until))
                        .bind("cookie", session.cookie().map(Digest::bytes))
                        .bind("clientAddress", session.clientAddress())
                        .bind("userAgent", session.userAgent())
                        .bind("active", read.active())
                        .bind(
                                "passwordHash",
                                read.passwordHash().map(PasswordHash::encoded).map(SecretText::reveal))
                        .execute())
                == 1;
    }

    // A session only goes on, so what is read after the update was not for it is never older than what decided that.
    @Override
    public Optional<Session> rotate(UserId user, RefreshToken presented, Instant idleEnd, Instant now) {
        UUID id = presented.sessionId().value();
        return sql.find(ROTATE, now, idleEnd, id, user.value(), presented.nonce(), now, presented.counter())
                .or(() -> sql.find(FIND_BY_TOKEN, id, user.value(), presented.nonce(), now));
    }

    @Override
    public List<Session> living(UserId user, Instant now) {
        return sql.run(handle -> handle.createQuery(LIVING)
                .bind("user", user.value())
                .bind("now", now)
                .map((row, context) -> read(row))
                .list());
    }

    @Override
    public boolean end(UserId user, SessionId id, Instant now) {
        int ended = endThose(END, user, id, now);
        sql.changed(id.value());
        return ended == 1;
    }

    @Override
    public int endOthers(UserId user, SessionId kept, Instant now) {
        int ended = endThose(END_OTHERS, user, kept, now);
        sql.changed(user.value());
        return ended;
    }

    @Override
    public int endAll(UserId user, Instant now) {
        int ended = sql.run(handle -> handle.createUpdate(END_ALL)
                .bind("user", user.value())
                .bind("now", now)
                .execute());
        sql.changed(user.value());
        return ended;
    }

    @Override
    public void markSeen(Map<SessionId, Instant> lastSeen) {
        MARK_SEEN.write(sql, lastSeen, SessionId::value);
    }

    private int endThose(String statement, UserId user, SessionId id, Instant now) {
        return sql.run(handle -> handle.createUpdate(statement)
                .bind("user", user.value())
                .bind("id", id.value())
                .bind("now", now)
                .execute());
    }

    static Session read(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(Columns.uuid(row, "id")),
                new UserId(Columns.uuid(row, "user_id")),
                new OrganizationId(Columns.uuid(row, "organization_id")),
                Columns.constant(SignInMethod.class, row, "method"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "last_seen_at"),
                Columns.instant(row, "expires_at"),
                readRefresh(row),
                Columns.optionalDigest(row, "cookie_digest"),
                row.getString("client_address"),
                row.getString("user_agent"));
    }

    private static Optional<RefreshState> readRefresh(ResultSet row) throws SQLException {
        Optional<Instant> until = Columns.optionalInstant(row, "refreshable_until");
        return until.isEmpty()
                ? Optional.empty()
                : Optional.of(new RefreshState(
                        row.getLong("refresh_nonce"),
                        row.getLong("refresh_counter"),
                        Columns.instant(row, "refreshed_at"),
                        until.get()));
    }
}

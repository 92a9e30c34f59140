package dev.signet.jdbc;

import dev.signet.core.authentication.BrowserSessions;
import dev.signet.core.authentication.Credential;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Sessions by their cookie, asked for each time and never kept in memory: a page is loaded by a person and not by a
 * program, and its own queries cost more than this one, which finds one row by a unique index.
 */
final class JdbcBrowserSessions implements BrowserSessions {
    private static final String FIND = JdbcCredentials.SESSION + "WHERE session.cookie_digest = :cookie";
    private static final String EXTEND = """
            UPDATE sessions SET expires_at = :end
            WHERE id = :id AND cookie_digest IS NOT NULL AND ended_at IS NULL AND expires_at > :now AND expires_at < :end
            """;

    private final Sql sql;

    JdbcBrowserSessions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Credential.OfSession> find(Digest cookie) {
        return sql.run(handle -> handle.createQuery(FIND)
                .bind("cookie", cookie.bytes())
                .map((row, context) -> JdbcCredentials.readSession(row))
                .findOne());
    }

    @Override
    public void extend(SessionId id, Instant end, Instant now) {
        sql.run(handle -> handle.createUpdate(EXTEND)
                .bind("id", id.value())
                .bind("end", end)
                .bind("now", now)
                .execute());
    }
}

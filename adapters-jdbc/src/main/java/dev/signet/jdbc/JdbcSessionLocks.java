package dev.signet.jdbc;

import dev.signet.core.session.SessionLocks;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Instant;

final class JdbcSessionLocks implements SessionLocks {
    // Whoever ends the session waits for this, and this for whoever is ending it, and then sees it ended. A lock that
    // is shared lets the next in while somebody waits to end it, and so for ever; for one that is not, all queue.
    private static final String LOCK = """
            SELECT id FROM sessions
            WHERE id = :id AND user_id = :user AND ended_at IS NULL AND expires_at > :now
            FOR NO KEY UPDATE
            """;

    private final Sql sql;

    JdbcSessionLocks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean lock(UserId user, SessionId id, Instant now) {
        return sql.run(handle -> handle.createQuery(LOCK)
                .bind("id", id.value())
                .bind("user", user.value())
                .bind("now", now)
                .map((row, context) -> Columns.uuid(row, "id"))
                .findOne()
                .isPresent());
    }
}

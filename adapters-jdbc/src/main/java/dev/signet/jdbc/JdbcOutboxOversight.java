package dev.signet.jdbc;

import dev.signet.core.outbox.MailStatus;
import dev.signet.core.outbox.OutboxOversight;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.MailId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

final class JdbcOutboxOversight implements OutboxOversight {
    // What had expired when it was written was never meant to be sent.
    private static final String SELECT = """
            SELECT id, kind, address, attempts, created_at, due_at, settled_at, last_reason
            FROM outbox
            WHERE %s AND expires_at > created_at
            ORDER BY %s
            LIMIT :most
            """;
    private static final String WAITING = SELECT.formatted("settled_at IS NULL", "due_at, id");
    private static final String DEAD =
            SELECT.formatted("settled_at IS NOT NULL AND outcome = 'buried'", "settled_at DESC, id DESC");
    private static final String HASTEN = """
            UPDATE outbox SET due_at = :now
            WHERE settled_at IS NULL AND due_at > :later
            """;

    private final Sql sql;

    JdbcOutboxOversight(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<MailStatus> waiting(int most) {
        return list(WAITING, most);
    }

    @Override
    public List<MailStatus> dead(int most) {
        return list(DEAD, most);
    }

    @Override
    public int hasten(Instant later, Instant now) {
        return sql.run(handle -> handle.createUpdate(HASTEN)
                .bind("later", later)
                .bind("now", now)
                .execute());
    }

    private List<MailStatus> list(String query, int most) {
        return sql.run(handle -> handle.createQuery(query)
                .bind("most", most)
                .map(JdbcOutboxOversight::read)
                .list());
    }

    private static MailStatus read(ResultSet row, StatementContext context) throws SQLException {
        return new MailStatus(
                new MailId(Columns.uuid(row, "id")),
                row.getString("kind"),
                new EmailAddress(row.getString("address")),
                row.getInt("attempts"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "due_at"),
                Columns.optionalInstant(row, "settled_at"),
                Columns.optionalText(row, "last_reason"));
    }
}

package dev.signet.jdbc;

import dev.signet.core.authentication.Credential;
import dev.signet.core.authentication.Credentials;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

final class JdbcCredentials implements Credentials {
    private static final String KEY = """
            SELECT api_key.id, api_key.user_id, api_key.organization_id, api_key.project_id, api_key.created_by,
                api_key.scopes, api_key.expires_at, api_key.revoked_at IS NOT NULL AS is_revoked,
                maker.is_active AS maker_is_active
            FROM api_keys AS api_key
            JOIN accounts AS maker ON maker.id = api_key.created_by
            WHERE api_key.digest = :digest
            """;
    private static final String SESSION = """
            SELECT session.id, session.user_id, session.organization_id, session.created_at, session.expires_at,
                session.ended_at IS NOT NULL AS is_ended, person.is_active AS person_is_active
            FROM sessions AS session
            JOIN accounts AS person ON person.id = session.user_id
            WHERE session.id = :id
            """;

    private final Sql sql;

    JdbcCredentials(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Credential.OfKey> key(Digest digest) {
        return sql.run(handle -> handle.createQuery(KEY)
                .bind("digest", digest.bytes())
                .map(JdbcCredentials::readKey)
                .findOne());
    }

    @Override
    public Optional<Credential.OfSession> session(SessionId id) {
        return sql.run(handle -> handle.createQuery(SESSION)
                .bind("id", id.value())
                .map(JdbcCredentials::readSession)
                .findOne());
    }

    private static Credential.OfKey readKey(ResultSet row, StatementContext context) throws SQLException {
        return new Credential.OfKey(
                new ApiKeyId(Columns.uuid(row, "id")),
                KeyColumns.owner(row),
                new UserId(Columns.uuid(row, "created_by")),
                row.getBoolean("maker_is_active"),
                KeyColumns.scopes(row),
                Columns.optionalInstant(row, "expires_at"),
                row.getBoolean("is_revoked"));
    }

    private static Credential.OfSession readSession(ResultSet row, StatementContext context) throws SQLException {
        return new Credential.OfSession(
                new SessionId(Columns.uuid(row, "id")),
                new UserId(Columns.uuid(row, "user_id")),
                row.getBoolean("person_is_active"),
                new OrganizationId(Columns.uuid(row, "organization_id")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"),
                row.getBoolean("is_ended"));
    }
}

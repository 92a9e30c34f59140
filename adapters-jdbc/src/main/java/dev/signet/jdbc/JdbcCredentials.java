package dev.signet.jdbc;

import dev.signet.core.authentication.Credential;
import dev.signet.core.authentication.Credentials;
import dev.signet.core.principal.ExternalSubject;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

final class JdbcCredentials implements Credentials {
    private static final String PERSONAL = """
            SELECT own.organization_id
                    FROM memberships AS own
                    JOIN organizations AS home ON home.id = own.organization_id
                    WHERE own.user_id = %s AND own.role = 'owner' AND home.is_personal AND home.deleted_at IS NULL
                    ORDER BY own.created_at, own.organization_id
                    LIMIT 1""";
    private static final String KEY = """
            SELECT coalesce(api_key.maker_role, membership.role, 'owner') AS role,
                %s,
                %s
            FROM api_keys AS api_key
            %s
            JOIN organizations AS organization
                ON organization.id = coalesce(api_key.organization_id, (
                    %s))
            WHERE api_key.digest = ?
                AND (api_key.user_id IS NULL OR api_key.organization_id IS NULL OR membership.role IS NOT NULL)
            """.formatted(
                    KeyColumns.ALL, OrganizationColumns.ALL, KeyColumns.OWNER, PERSONAL.formatted("api_key.user_id"));
    /** A session with all that decides about it; who asks says which. */
    static final String SESSION = """
            SELECT session.id, session.user_id, session.created_at, session.expires_at,
                session.ended_at IS NOT NULL AS is_ended, person.is_active AS person_is_active, person.email,
                membership.role,
                %s
            FROM sessions AS session
            JOIN accounts AS person ON person.id = session.user_id
            JOIN memberships AS membership
                ON membership.user_id = session.user_id AND membership.organization_id = coalesce((
                    SELECT active.organization_id
                    FROM memberships AS active
                    JOIN organizations AS place ON place.id = active.organization_id
                    WHERE active.organization_id = session.organization_id AND active.user_id = session.user_id
                        AND place.deleted_at IS NULL), (
                    %s))
            JOIN organizations AS organization ON organization.id = membership.organization_id
            """.formatted(OrganizationColumns.ALL, PERSONAL.formatted("session.user_id"));

    // What is decided about a place tells also of who is not there, or of a place that is not.
    private static final String EXTERNAL = """
            SELECT person.id AS user_id, person.is_active AS person_is_active, membership.role,
                greatest(decided.role_as_of, decided.removed_at) AS decided_at,
                %s
            FROM accounts AS person
            LEFT JOIN organizations AS place
                ON place.external_issuer = :issuer AND place.external_id = CAST(:place AS text)
            LEFT JOIN external_memberships AS decided
                ON decided.organization_id = place.id AND decided.user_id = person.id
            LEFT JOIN memberships AS membership
                ON membership.user_id = person.id AND membership.organization_id = CASE
                    WHEN CAST(:place AS text) IS NULL THEN (
                    %s)
                    ELSE place.id
                END
            LEFT JOIN organizations AS organization
                ON organization.id = membership.organization_id AND organization.deleted_at IS NULL
            WHERE person.external_issuer = :issuer AND person.external_subject = :subject
            """.formatted(OrganizationColumns.ALL, PERSONAL.formatted("person.id"));

    private static final HotQuery<Credential.OfKey> BY_DIGEST = new HotQuery<>(KEY, JdbcCredentials::readKey);
    private static final HotQuery<Credential.OfSession> BY_SESSION =
            new HotQuery<>(SESSION + "WHERE session.id = ?", JdbcCredentials::readSession);

    private final Sql sql;

    JdbcCredentials(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Credential.OfKey> key(Digest digest) {
        return sql.find(BY_DIGEST, digest.bytes());
    }

    @Override
    public Optional<Credential.OfSession> session(SessionId id) {
        return sql.find(BY_SESSION, id.value());
    }

    @Override
    public Optional<Credential.OfExternal> external(ExternalSubject subject) {
        return sql.run(handle -> handle.createQuery(EXTERNAL)
                .bind("issuer", subject.issuer())
                .bind("subject", subject.subject())
                .bind("place", subject.organization())
                .map(JdbcCredentials::readExternal)
                .findOne());
    }

    private static Credential.OfExternal readExternal(ResultSet row, StatementContext context) throws SQLException {
        return new Credential.OfExternal(
                new UserId(Columns.uuid(row, "user_id")),
                row.getBoolean("person_is_active"),
                Columns.optionalUuid(row, "organization_id").isPresent()
                        ? Optional.of(OrganizationColumns.standing(row))
                        : Optional.empty(),
                Columns.optionalInstant(row, "decided_at"));
    }

    private static Credential.OfKey readKey(ResultSet row) throws SQLException {
        return new Credential.OfKey(KeyColumns.read(row), OrganizationColumns.standing(row));
    }

    static Credential.OfSession readSession(ResultSet row) throws SQLException {
        return new Credential.OfSession(
                new SessionId(Columns.uuid(row, "id")),
                new UserId(Columns.uuid(row, "user_id")),
                row.getBoolean("person_is_active"),
                Columns.optionalText(row, "email").map(EmailAddress::new),
                OrganizationColumns.standing(row),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"),
                row.getBoolean("is_ended"));
    }
}

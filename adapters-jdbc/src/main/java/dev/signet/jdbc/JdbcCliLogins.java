package dev.signet.jdbc;

import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLoginState;
import dev.signet.core.clilogin.CliLogins;
import dev.signet.core.clilogin.DeviceGrants;
import dev.signet.core.clilogin.PolledCliLogin;
import dev.signet.core.clilogin.UserCode;
import dev.signet.core.organization.Role;
import dev.signet.core.scope.Scope;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

final class JdbcCliLogins implements CliLogins, DeviceGrants {
    private static final String ADD = """
            INSERT INTO cli_logins (
                id, user_code, poll_token_digest, device_name, client_address, state, created_at, expires_at,
                poll_seconds, next_poll_at, is_polled_early)
            VALUES (
                :id, :userCode, :pollToken, :deviceName, :clientAddress, 'pending', :createdAt, :expiresAt,
                :pollSeconds, :createdAt, false)
            ON CONFLICT (user_code) DO NOTHING
            """;
    private static final String COLUMNS = """
            id, user_code, device_name, client_address, state, created_at, expires_at, poll_seconds, is_polled_early,
                user_id, organization_id, project_id, granted_by, granted_with, maker_role, scopes,
                key_expires_at, granted_at
            """;
    private static final String FIND = "SELECT " + COLUMNS + "FROM cli_logins WHERE ";
    private static final String EARLY = "(state = 'pending' AND expires_at > :now AND next_poll_at > :now)";
    private static final String POLL = """
            UPDATE cli_logins SET
                is_polled_early = %1$s,
                poll_seconds = poll_seconds + CASE WHEN %1$s THEN :more ELSE 0 END,
                next_poll_at = CAST(:now AS timestamptz)
                    + (poll_seconds + CASE WHEN %1$s THEN :more ELSE 0 END) * interval '1 second'
            WHERE id = :id AND poll_token_digest = :pollToken
            RETURNING %2$s
            """.formatted(EARLY, COLUMNS);
    private static final String AUTHORIZE = """
            UPDATE cli_logins SET
                state = 'authorized', user_id = :user, organization_id = :organization, project_id = :project,
                granted_by = :grantedBy, granted_with = :grantedWith, maker_role = :makerRole,
                scopes = :scopes, key_expires_at = :keyExpiresAt, granted_at = :grantedAt
            WHERE id = :id AND state = 'pending' AND expires_at > :grantedAt
            """;
    private static final String DENIED = """
            UPDATE cli_logins AS login SET
                state = 'denied', user_id = NULL, organization_id = NULL, project_id = NULL, granted_by = NULL,
                granted_with = NULL, maker_role = NULL, scopes = NULL, key_expires_at = NULL, granted_at = NULL
            """;
    private static final String DENY = DENIED + """
            WHERE id = :id AND expires_at > :now
                AND (state = 'pending' OR (state = 'authorized' AND granted_by = :by))
            """;
    private static final String CONSUME = """
            UPDATE cli_logins SET state = 'consumed'
            WHERE id = :id AND poll_token_digest = :pollToken AND state = 'authorized' AND expires_at > :now
            """;

    // They are locked first, so that each is told as it was when it was denied.
    private static final String WITHDRAW_ALL = "WITH granted AS MATERIALIZED (" + FIND + """
            user_id = :person AND state = 'authorized' AND expires_at > :now
            ORDER BY id
            FOR UPDATE
            ), withdrawn AS (
            """ + DENIED + """
                FROM granted
                WHERE login.id = granted.id
            )
            SELECT * FROM granted
            """;

    private final Sql sql;

    JdbcCliLogins(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(CliLogin login, Digest pollToken) {
        return sql.run(handle -> handle.createUpdate(ADD)
                        .bind("id", login.id().value())
                        .bind("userCode", login.userCode().value())
                        .bind("pollToken", pollToken.bytes())
                        .bind("deviceName", login.deviceName().value())
                        .bind("clientAddress", login.clientAddress())
                        .bind("createdAt", login.createdAt())
                        .bind("expiresAt", login.expiresAt())
                        .bind("pollSeconds", CliLogin.POLL_INTERVAL.toSeconds())
                        .execute())
                == 1;
    }

    @Override
    public Optional<CliLogin> find(CliLoginId id) {
        return sql.run(handle -> handle.createQuery(FIND + "id = :id")
                .bind("id", id.value())
                .map(JdbcCliLogins::read)
                .findOne());
    }

    @Override
    public Optional<CliLogin> find(UserCode code) {
        return sql.run(handle -> handle.createQuery(FIND + "user_code = :code")
                .bind("code", code.value())
                .map(JdbcCliLogins::read)
                .findOne());
    }

    @Override
    public Optional<PolledCliLogin> poll(CliLoginId id, Digest pollToken, Instant now) {
        return sql.run(handle -> handle.createQuery(POLL)
                .bind("id", id.value())
                .bind("pollToken", pollToken.bytes())
                .bind("more", CliLogin.SLOW_DOWN.toSeconds())
                .bind("now", now)
                .map((row, context) -> new PolledCliLogin(
                        read(row, context),
                        row.getBoolean("is_polled_early"),
                        Duration.ofSeconds(row.getInt("poll_seconds"))))
                .findOne());
    }

    @Override
    public boolean authorize(CliLoginId id, DeviceGrant grant) {
        return sql.run(handle -> handle.createUpdate(AUTHORIZE)
                        .bind("id", id.value())
                        .bind("user", grant.owner().person().map(UserId::value))
                        .bind("organization", grant.owner().organization().map(OrganizationId::value))
                        .bind("project", grant.owner().project().map(ProjectId::value))
                        .bind("grantedBy", grant.grantedBy().value())
                        .bind("grantedWith", grant.key().map(ApiKeyId::value))
                        .bind("makerRole", grant.makerRole().map(Columns::stored))
                        .bindArray(
                                "scopes",
                                String.class,
                                grant.scopes().list().stream().map(Scope::value).toList())
                        .bind("keyExpiresAt", grant.expiresAt())
                        .bind("grantedAt", grant.grantedAt())
                        .execute())
                == 1;
    }

    @Override
    public boolean deny(CliLoginId id, UserId by, Instant now) {
        return sql.run(handle -> handle.createUpdate(DENY)
                        .bind("id", id.value())
                        .bind("by", by.value())
                        .bind("now", now)
                        .execute())
                == 1;
    }

    @Override
    public boolean consume(CliLoginId id, Digest pollToken, Instant now) {
        return sql.run(handle -> handle.createUpdate(CONSUME)
                        .bind("id", id.value())
                        .bind("pollToken", pollToken.bytes())
                        .bind("now", now)
                        .execute())
                == 1;
    }

    @Override
    public List<CliLogin> withdrawAll(UserId person, Instant now) {
        return sql.run(handle -> handle.createQuery(WITHDRAW_ALL)
                .bind("person", person.value())
                .bind("now", now)
                .map(JdbcCliLogins::read)
                .list());
    }

    private static CliLogin read(ResultSet row, StatementContext context) throws SQLException {
        return new CliLogin(
                new CliLoginId(Columns.uuid(row, "id")),
                new UserCode(row.getString("user_code")),
                new Label(row.getString("device_name")),
                row.getString("client_address"),
                Columns.constant(CliLoginState.class, row, "state"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "expires_at"),
                readGrant(row));
    }

    private static Optional<DeviceGrant> readGrant(ResultSet row) throws SQLException {
        Optional<Instant> grantedAt = Columns.optionalInstant(row, "granted_at");
        return grantedAt.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeviceGrant(
                        KeyColumns.owner(row, "organization_id"),
                        new UserId(Columns.uuid(row, "granted_by")),
                        Columns.optionalUuid(row, "granted_with").map(ApiKeyId::new),
                        Columns.optionalConstant(Role.class, row, "maker_role"),
                        KeyColumns.scopes(row),
                        Columns.optionalInstant(row, "key_expires_at"),
                        grantedAt.get()));
    }
}

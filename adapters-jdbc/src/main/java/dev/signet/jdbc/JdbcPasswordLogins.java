package dev.signet.jdbc;

import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.Username;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.SecretText;
import dev.signet.core.signin.PasswordLogin;
import dev.signet.core.signin.PasswordLogins;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** One statement, which answers one row whatever there is. */
final class JdbcPasswordLogins implements PasswordLogins {
    private static final String SELECT = "SELECT " + AccountColumns.ALL + """
            , (
                SELECT claim.password_hash
                FROM registration_claims AS claim
                WHERE %s AND claim.expires_at > :now
                ORDER BY claim.created_at DESC, claim.id DESC
                LIMIT 1
            ) AS claimed
            FROM (VALUES (true)) AS asked (always)
            LEFT JOIN accounts ON %s
            """;
    private static final String BY_EMAIL = SELECT.formatted("claim.address = :key", "accounts.email = :key");
    private static final String BY_USERNAME = SELECT.formatted(
            "lower(claim.username COLLATE \"C\") = :key", "lower(accounts.username COLLATE \"C\") = :key");

    private final Sql sql;

    JdbcPasswordLogins(Sql sql) {
        this.sql = sql;
    }

    @Override
    public PasswordLogin find(EmailAddress email, Instant now) {
        return find(BY_EMAIL, email.value(), now);
    }

    @Override
    public PasswordLogin find(Username username, Instant now) {
        return find(BY_USERNAME, username.canonical(), now);
    }

    private PasswordLogin find(String query, String key, Instant now) {
        return sql.run(handle -> handle.createQuery(query)
                .bind("key", key)
                .bind("now", now)
                .map(JdbcPasswordLogins::read)
                .one());
    }

    private static PasswordLogin read(ResultSet row, StatementContext context) throws SQLException {
        boolean known = Columns.optionalText(row, "username").isPresent();
        return new PasswordLogin(
                known ? Optional.of(AccountColumns.read(row, context)) : Optional.empty(),
                Columns.optionalText(row, "claimed").map(SecretText::new).map(PasswordHash::new));
    }
}

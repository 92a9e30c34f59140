package dev.signet.jdbc;

import dev.signet.core.account.Account;
import dev.signet.core.account.AccountBilling;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.Username;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads an account, whether it was looked up or comes back from a change. */
final class AccountColumns {
    /** All columns, for SELECT and RETURNING. */
    static final String ALL = """
            id, username, email, full_name, password_hash, google_subject IS NOT NULL AS is_google_linked, is_active,
                token_balance, tokens_used, subscription_tier, created_at, updated_at
            """;

    private AccountColumns() {}

    static Account read(ResultSet row, StatementContext context) throws SQLException {
        return new Account(
                new UserId(Columns.uuid(row, "id")),
                new Username(row.getString("username")),
                Columns.optionalText(row, "email").map(EmailAddress::new),
                Columns.optionalText(row, "full_name"),
                Columns.optionalText(row, "password_hash").map(SecretText::new).map(PasswordHash::new),
                row.getBoolean("is_google_linked"),
                row.getBoolean("is_active"),
                new AccountBilling(
                        row.getLong("token_balance"),
                        row.getLong("tokens_used"),
                        Columns.optionalText(row, "subscription_tier")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}

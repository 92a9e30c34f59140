package dev.signet.jdbc;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.Username;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

final class JdbcAccounts implements Accounts {
    private static final String ADD = """
            INSERT INTO accounts (
                id, username, email, full_name, password_hash, is_active,
                token_balance, tokens_used, subscription_tier, created_at, updated_at)
            VALUES (
                :id, :username, :email, :fullName, :passwordHash, :active,
                :tokenBalance, :tokensUsed, :subscriptionTier, :createdAt, :updatedAt)
            ON CONFLICT (email) DO NOTHING
            """;
    private static final String SELECT = "SELECT " + AccountColumns.ALL + "FROM accounts ";
    private static final String FIND = SELECT + "WHERE id = :key";
    private static final String FIND_BY_EMAIL = SELECT + "WHERE email = :key";
    private static final String FIND_BY_USERNAME = SELECT + """
            WHERE lower(username COLLATE "C") = :key""";
    private static final String SET_PASSWORD = """
            UPDATE accounts SET password_hash = :hash, updated_at = :now
            WHERE id = :id AND is_active
            """;
    private static final String REPLACE_PASSWORD = """
            UPDATE accounts SET password_hash = :hash, updated_at = :now
            WHERE id = :id AND password_hash IS NOT DISTINCT FROM CAST(:read AS text)
            """;
    private static final String RENAME = """
            UPDATE accounts SET username = :username, full_name = :fullName, updated_at = :now
            WHERE id = :id AND username = :readUsername AND full_name IS NOT DISTINCT FROM CAST(:readFullName AS text)
            """;

    private final Sql sql;

    JdbcAccounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Account account) {
        return sql.run(handle -> handle.createUpdate(ADD)
                        .bind("id", account.id().value())
                        .bind("username", account.username().value())
                        .bind("email", account.email().map(EmailAddress::value))
                        .bind("fullName", account.fullName())
                        .bind("passwordHash", account.passwordHash().map(JdbcAccounts::text))
                        .bind("active", account.active())
                        .bind("tokenBalance", account.billing().tokenBalance())
                        .bind("tokensUsed", account.billing().tokensUsed())
                        .bind("subscriptionTier", account.billing().subscriptionTier())
                        .bind("createdAt", account.createdAt())
                        .bind("updatedAt", account.updatedAt())
                        .execute())
                == 1;
    }

    @Override
    public Optional<Account> find(UserId id) {
        return findOne(FIND, id.value());
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return findOne(FIND_BY_EMAIL, email.value());
    }

    @Override
    public Optional<Account> findByUsername(Username username) {
        return findOne(FIND_BY_USERNAME, username.canonical());
    }

    @Override
    public boolean setPassword(UserId id, PasswordHash hash, Instant now) {
        return sql.run(handle -> handle.createUpdate(SET_PASSWORD)
                        .bind("id", id.value())
                        .bind("hash", text(hash))
                        .bind("now", now)
                        .execute())
                == 1;
    }

    @Override
    public boolean replacePassword(Account read, PasswordHash hash, Instant now) {
        return sql.run(handle -> handle.createUpdate(REPLACE_PASSWORD)
                        .bind("id", read.id().value())
                        .bind("read", read.passwordHash().map(JdbcAccounts::text))
                        .bind("hash", text(hash))
                        .bind("now", now)
                        .execute())
                == 1;
    }

    @Override
    public boolean rename(Account read, Username username, Optional<String> fullName, Instant now) {
        return sql.run(handle -> handle.createUpdate(RENAME)
                        .bind("id", read.id().value())
                        .bind("readUsername", read.username().value())
                        .bind("readFullName", read.fullName())
                        .bind("username", username.value())
                        .bind("fullName", fullName)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    private Optional<Account> findOne(String query, Object key) {
        return sql.run(handle -> handle.createQuery(query)
                .bind("key", key)
                .map(AccountColumns::read)
                .findOne());
    }

    private static String text(PasswordHash hash) {
        return hash.encoded().reveal();
    }
}

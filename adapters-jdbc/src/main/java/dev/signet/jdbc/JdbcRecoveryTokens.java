package dev.signet.jdbc;

import dev.signet.core.recovery.RecoveryTokens;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

final class JdbcRecoveryTokens implements RecoveryTokens {
    private static final String PUT = """
            INSERT INTO recovery_tokens (user_id, token_digest, expires_at)
            VALUES (:user, :digest, :expiresAt)
            ON CONFLICT (user_id) DO UPDATE SET token_digest = excluded.token_digest, expires_at = excluded.expires_at
            """;
    private static final String FIND = """
            SELECT user_id FROM recovery_tokens WHERE token_digest = :digest AND expires_at > :now
            """;
    private static final String CONSUME = """
            DELETE FROM recovery_tokens WHERE token_digest = :digest AND expires_at > :now RETURNING user_id
            """;
    private static final String DROP = """
            DELETE FROM recovery_tokens WHERE user_id = :user
            """;

    private final Sql sql;

    JdbcRecoveryTokens(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void put(UserId user, Digest token, Instant expiresAt) {
        sql.run(handle -> handle.createUpdate(PUT)
                .bind("user", user.value())
                .bind("digest", token.bytes())
                .bind("expiresAt", expiresAt)
                .execute());
    }

    @Override
    public Optional<UserId> find(Digest token, Instant now) {
        return owner(FIND, token, now);
    }

    @Override
    public Optional<UserId> consume(Digest token, Instant now) {
        return owner(CONSUME, token, now);
    }

    @Override
    public void drop(UserId user) {
        sql.run(handle -> handle.createUpdate(DROP).bind("user", user.value()).execute());
    }

    private Optional<UserId> owner(String statement, Digest token, Instant now) {
        return sql.run(handle -> handle.createQuery(statement)
                .bind("digest", token.bytes())
                .bind("now", now)
                .map((row, context) -> new UserId(Columns.uuid(row, "user_id")))
                .findOne());
    }
}

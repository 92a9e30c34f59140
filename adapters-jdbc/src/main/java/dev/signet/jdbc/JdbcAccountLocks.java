package dev.signet.jdbc;

import dev.signet.core.account.AccountLocks;
import dev.signet.core.shared.UserId;

final class JdbcAccountLocks implements AccountLocks {
    // Whoever deactivates the person waits for this, and this for whoever is deactivating them, and then sees it done.
    // Nobody shares it, as in JdbcSessionLocks.
    private static final String LOCK = """
            SELECT id FROM accounts WHERE id = :id AND is_active FOR NO KEY UPDATE
            """;

    private final Sql sql;

    JdbcAccountLocks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean lock(UserId user) {
        return sql.run(handle -> handle.createQuery(LOCK)
                .bind("id", user.value())
                .map((row, context) -> Columns.uuid(row, "id"))
                .findOne()
                .isPresent());
    }
}

package dev.signet.jdbc;

import dev.signet.core.tx.Transactions;
import java.util.function.Supplier;

final class JdbcTransactions implements Transactions {
    private final Sql sql;

    JdbcTransactions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return sql.inTransaction(work);
    }
}

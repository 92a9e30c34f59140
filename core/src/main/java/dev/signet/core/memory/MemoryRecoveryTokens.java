package dev.signet.core.memory;

import dev.signet.core.recovery.RecoveryTokens;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

final class MemoryRecoveryTokens implements RecoveryTokens {
    private record Row(UserId user, Digest token, Instant expiresAt) {}

    private final MemoryTransactions transactions;
    private final Table<UserId, Row> rows;
    private final Index<Digest, UserId, Row> byToken;

    MemoryRecoveryTokens(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new Table<>(transactions);
        this.byToken = rows.index(row -> Optional.of(row.token()));
    }

    @Override
    public void put(UserId user, Digest token, Instant expiresAt) {
        transactions.run(() -> rows.put(user, new Row(user, token, expiresAt)));
    }

    @Override
    public Optional<UserId> find(Digest token, Instant now) {
        return transactions.inTransaction(() -> byToken.with(token)
                .filter(row -> now.isBefore(row.expiresAt()))
                .map(Row::user)
                .findAny());
    }

    @Override
    public Optional<UserId> consume(Digest token, Instant now) {
        return transactions.inTransaction(() -> {
            Optional<UserId> owner = find(token, now);
            owner.ifPresent(rows::remove);
            return owner;
        });
    }

    @Override
    public void drop(UserId user) {
        transactions.run(() -> rows.remove(user));
    }
}

package dev.signet.core.memory;

import dev.signet.core.session.SigningKey;
import dev.signet.core.session.SigningKeys;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

final class MemorySigningKeys implements SigningKeys {
    private final MemoryTransactions transactions;
    private final Table<Integer, SigningKey> keys;

    MemorySigningKeys(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.keys = new Table<>(transactions);
    }

    @Override
    public List<SigningKey> all() {
        return transactions.inTransaction(() -> keys.all()
                .sorted(Comparator.comparingInt(SigningKey::generation))
                .toList());
    }

    @Override
    public void forget(Instant succeededBy) {
        transactions.run(() -> {
            int signing = keys.all()
                    .filter(key -> !key.signsFrom().isAfter(succeededBy))
                    .mapToInt(SigningKey::generation)
                    .max()
                    .orElse(0);
            all().stream().filter(key -> key.generation() < signing).forEach(key -> keys.remove(key.generation()));
        });
    }

    @Override
    public boolean add(SigningKey key) {
        return transactions.inTransaction(() -> keys.insert(key.generation(), key));
    }

    @Override
    public boolean replaceAll(SigningKey key) {
        return transactions.inTransaction(() -> {
            List<SigningKey> before = all();
            boolean added = keys.insert(key.generation(), key);
            if (added) {
                before.forEach(old -> keys.remove(old.generation()));
            }
            return added;
        });
    }

    @Override
    public int reseal() {
        return 0;
    }
}

package dev.signet.core.memory;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.KeyOversight;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import java.util.List;
import java.util.Optional;

final class MemoryKeyOversight implements KeyOversight {
    private final MemoryTransactions transactions;
    private final Table<ApiKeyId, ApiKey> keys;
    private final MemoryApiKeys apiKeys;

    MemoryKeyOversight(MemoryTransactions transactions, Table<ApiKeyId, ApiKey> keys, MemoryApiKeys apiKeys) {
        this.transactions = transactions;
        this.keys = keys;
        this.apiKeys = apiKeys;
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return transactions.inTransaction(() -> keys.find(id).map(apiKeys::told));
    }

    @Override
    public Optional<ApiKey> find(Digest digest) {
        return transactions.inTransaction(() -> apiKeys.with(digest));
    }

    @Override
    public List<ApiKey> shownAs(String displayPrefix) {
        return transactions.inTransaction(() -> keys.all()
                .filter(key -> key.displayPrefix().equals(displayPrefix))
                .map(apiKeys::told)
                .sorted(Order.newestFirst(key -> key.id().value()))
                .toList());
    }
}

package dev.signet.core.memory;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MemoryApiKeys implements ApiKeys {
    private final MemoryTransactions transactions;
    private final Table<ApiKeyId, ApiKey> keys;
    private final Index<ApiKeyOwner, ApiKeyId, ApiKey> byOwner;

    MemoryApiKeys(MemoryTransactions transactions, Table<ApiKeyId, ApiKey> keys) {
        this.transactions = transactions;
        this.keys = keys;
        this.byOwner = keys.index(key -> Optional.of(key.owner()));
    }

    @Override
    public void add(ApiKey key) {
        transactions.run(() -> keys.add(key.id(), key));
    }

    @Override
    public Page<ApiKey> ofUser(UserId owner, PageRequest page) {
        return transactions.inTransaction(() -> Order.page(
                byOwner.with(new ApiKeyOwner.OfUser(owner)), key -> key.id().value(), page));
    }

    @Override
    public Optional<ApiKey> findOfUser(UserId owner, ApiKeyId id) {
        return transactions.inTransaction(
                () -> keys.find(id).filter(key -> key.owner().equals(new ApiKeyOwner.OfUser(owner))));
    }

    @Override
    public boolean revokeOfUser(UserId owner, ApiKeyId id, Instant now) {
        return transactions.inTransaction(() -> {
            Optional<ApiKey> key =
                    findOfUser(owner, id).filter(found -> found.revokedAt().isEmpty());
            key.ifPresent(found -> revoke(found, now));
            return key.isPresent();
        });
    }

    @Override
    public int revokeAllOfUser(UserId owner, Instant now) {
        return transactions.inTransaction(() -> {
            List<ApiKey> active = byOwner.with(new ApiKeyOwner.OfUser(owner))
                    .filter(key -> key.revokedAt().isEmpty())
                    .toList();
            active.forEach(key -> revoke(key, now));
            return active.size();
        });
    }

    @Override
    public void markUsed(Map<ApiKeyId, Instant> lastUses) {
        transactions.run(() -> lastUses.forEach((id, use) -> keys.find(id)
                .filter(key -> key.lastUsedAt().map(use::isAfter).orElse(true))
                .ifPresent(key -> keys.put(id, with(key, key.revokedAt(), Optional.of(use))))));
    }

    private void revoke(ApiKey key, Instant now) {
        keys.put(key.id(), with(key, Optional.of(now), key.lastUsedAt()));
    }

    private static ApiKey with(ApiKey key, Optional<Instant> revokedAt, Optional<Instant> lastUsedAt) {
        return new ApiKey(
                key.id(),
                key.owner(),
                key.name(),
                key.displayPrefix(),
                key.digest(),
                key.scopes(),
                key.source(),
                key.createdBy(),
                key.createdAt(),
                key.expiresAt(),
                revokedAt,
                lastUsedAt);
    }
}

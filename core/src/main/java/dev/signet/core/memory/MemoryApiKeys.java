package dev.signet.core.memory;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.apikey.KeyLocks;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.NumberedPage;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryApiKeys implements ApiKeys, KeyLocks {
    private final MemoryTransactions transactions;
    private final Table<ApiKeyId, ApiKey> keys;
    private final KeyOwners owners;
    private final Index<Digest, ApiKeyId, ApiKey> byDigest;
    private final Index<ApiKeyOwner, ApiKeyId, ApiKey> byOwner;
    private final Index<OrganizationId, ApiKeyId, ApiKey> byOrganization;
    private final Index<UserId, ApiKeyId, ApiKey> byPerson;

    MemoryApiKeys(MemoryTransactions transactions, Table<ApiKeyId, ApiKey> keys, KeyOwners owners) {
        this.transactions = transactions;
        this.keys = keys;
        this.owners = owners;
        this.byDigest = keys.index(key -> Optional.of(key.digest()));
        this.byOwner = keys.index(key -> Optional.of(key.owner()));
        this.byOrganization = keys.index(key -> key.owner().organization());
        this.byPerson = keys.index(key -> key.owner().person());
    }

    @Override
    public void add(ApiKey key) {
        transactions.run(() -> keys.add(key.id(), key));
    }

    @Override
    public Page<ApiKey> list(ApiKeyOwner whose, PageRequest page) {
        return transactions.inTransaction(
                () -> Order.page(of(whose).map(this::told), key -> key.id().value(), page));
    }

    @Override
    public NumberedPage<ApiKey> list(ApiKeyOwner whose, int page, int limit) {
        return transactions.inTransaction(() -> {
            List<ApiKey> all =
                    of(whose).sorted(Order.newestFirst(key -> key.id().value())).toList();
            List<ApiKey> items = all.stream()
                    .skip((page - 1L) * limit)
                    .limit(limit)
                    .map(this::told)
                    .toList();
            return new NumberedPage<>(items, all.size());
        });
    }

    @Override
    public Optional<ApiKey> find(ApiKeyOwner whose, ApiKeyId id) {
        return transactions.inTransaction(() -> kept(whose, id).map(this::told));
    }

    @Override
    public boolean revoke(ApiKeyOwner whose, ApiKeyId id, Instant now) {
        return transactions.inTransaction(() -> {
            Optional<ApiKey> key =
                    kept(whose, id).filter(found -> found.revokedAt().isEmpty());
            key.ifPresent(found -> revoke(found, now));
            return key.isPresent();
        });
    }

    @Override
    public List<ApiKey> revokeAllOfUser(UserId owner, Instant now) {
        return transactions.inTransaction(() -> {
            List<ApiKey> unrevoked = byPerson.with(owner)
                    .filter(key -> key.revokedAt().isEmpty())
                    .toList();
            return unrevoked.stream().map(key -> told(revoke(key, now))).toList();
        });
    }

    @Override
    public void markUsed(Map<ApiKeyId, Instant> lastUses) {
        transactions.run(() -> lastUses.forEach((id, use) -> keys.find(id)
                .filter(key -> key.lastUsedAt().map(use::isAfter).orElse(true))
                .ifPresent(key -> keys.put(id, with(key, key.revokedAt(), Optional.of(use), false)))));
    }

    // A transaction has everything to itself.
    @Override
    public boolean lock(UserId maker, ApiKeyId id, Instant now) {
        return transactions.inTransaction(() -> keys.find(id)
                .filter(key -> key.createdBy().equals(maker) && !key.isOver(now))
                .isPresent());
    }

    /** The key with this SHA-256, for who holds the lock. */
    Optional<ApiKey> with(Digest digest) {
        return byDigest.with(digest).findAny().map(this::told);
    }

    /** The key with what has become of its owner, of which what is kept says nothing; for who holds the lock. */
    ApiKey told(ApiKey key) {
        return with(key, key.revokedAt(), key.lastUsedAt(), owners.isGone(key));
    }

    private Optional<ApiKey> kept(ApiKeyOwner whose, ApiKeyId id) {
        return keys.find(id).filter(key -> isOf(whose, key));
    }

    private Stream<ApiKey> of(ApiKeyOwner whose) {
        return whose instanceof ApiKeyOwner.OfOrganization organization
                ? byOrganization.with(organization.organizationId())
                : byOwner.with(whose);
    }

    private static boolean isOf(ApiKeyOwner whose, ApiKey key) {
        return whose instanceof ApiKeyOwner.OfOrganization organization
                ? key.owner()
                        .organization()
                        .filter(organization.organizationId()::equals)
                        .isPresent()
                : key.owner().equals(whose);
    }

    private ApiKey revoke(ApiKey key, Instant now) {
        ApiKey revoked = with(key, Optional.of(now), key.lastUsedAt(), false);
        keys.put(key.id(), revoked);
        return revoked;
    }

    private static ApiKey with(
            ApiKey key, Optional<Instant> revokedAt, Optional<Instant> lastUsedAt, boolean ownerGone) {
        return new ApiKey(
                key.id(),
                key.owner(),
                key.name(),
                key.displayPrefix(),
                key.digest(),
                key.scopes(),
                key.source(),
                key.deviceName(),
                key.createdBy(),
                key.makerRole(),
                key.adminManaged(),
                key.createdAt(),
                key.expiresAt(),
                revokedAt,
                lastUsedAt,
                ownerGone);
    }
}

package dev.signet.core.keys;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.apikey.KeyFormat;
import dev.signet.core.apikey.KeyPrefixes;
import dev.signet.core.apikey.KeySource;
import dev.signet.core.apikey.KeySurface;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Principal;
import dev.signet.core.principal.SignedIn;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import dev.signet.core.tx.Transactions;
import java.time.Instant;
import java.util.Optional;

/** Makes a key that somebody may have: the one place where a raw key comes into being. */
public final class KeyMaker {
    private final ApiKeys apiKeys;
    private final KeyPrefixes prefixes;
    private final Audit audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Entropy entropy;

    public KeyMaker(
            ApiKeys apiKeys, KeyPrefixes prefixes, Audit audit, Transactions transactions, Ids ids, Entropy entropy) {
        this.apiKeys = apiKeys;
        this.prefixes = prefixes;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.entropy = entropy;
    }

    /** What was found to be allowed. */
    record Order(
            ApiKeyOwner owner,
            KeySurface surface,
            Label name,
            Scopes scopes,
            Optional<Role> makerRole,
            boolean adminManaged,
            Optional<Instant> expiresAt) {}

    /** Makes what was granted to a device, which gives the key its name, in the transaction that hands it over. */
    public IssuedApiKey make(DeviceGrant grant, Label deviceName, Caller caller, Instant now) {
        Order order = new Order(
                grant.owner(),
                KeySurface.ORGANIZATION,
                deviceName,
                grant.scopes(),
                grant.makerRole(),
                false,
                grant.expiresAt());
        return make(order, KeySource.CLI, Optional.of(deviceName), grant.grantedBy(), caller, now);
    }

    /** Makes it, in the transaction that holds all by which it was allowed. */
    IssuedApiKey make(Order order, Principal maker, Caller caller, Instant now) {
        KeySource source = maker instanceof SignedIn ? KeySource.DASHBOARD : KeySource.API;
        return make(order, source, Optional.empty(), maker.userId(), caller, now);
    }

    private IssuedApiKey make(
            Order order, KeySource source, Optional<Label> deviceName, UserId maker, Caller caller, Instant now) {
        SecretText raw = KeyFormat.generate(prefixes.of(order.surface()), entropy);
        ApiKey key = new ApiKey(
                new ApiKeyId(ids.next()),
                order.owner(),
                order.name(),
                KeyFormat.displayPrefix(raw),
                Digest.sha256(raw.reveal()),
                order.scopes(),
                source,
                deviceName,
                maker,
                order.makerRole(),
                order.adminManaged(),
                now,
                order.expiresAt(),
                Optional.empty(),
                Optional.empty(),
                false);
        return transactions.inTransaction(() -> {
            apiKeys.add(key);
            audit.of(order.owner()).tell(AuditAction.API_KEY_CREATED, maker, key.id(), caller, now);
            return new IssuedApiKey(key, raw);
        });
    }
}

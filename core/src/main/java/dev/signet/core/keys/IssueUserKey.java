package dev.signet.core.keys;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.apikey.KeyFormat;
import dev.signet.core.apikey.KeyPrefix;
import dev.signet.core.apikey.KeySource;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes a key that acts as its person. Session first, key second: only a session makes one. */
public final class IssueUserKey {
    private final ApiKeys apiKeys;
    private final KeyPrefix prefix;
    private final Audit audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Entropy entropy;
    private final Clock clock;

    public IssueUserKey(
            ApiKeys apiKeys,
            KeyPrefix prefix,
            Audit audit,
            Transactions transactions,
            Ids ids,
            Entropy entropy,
            Clock clock) {
        this.apiKeys = apiKeys;
        this.prefix = prefix;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.entropy = entropy;
        this.clock = clock;
    }

    /**
     * Which key.
     *
     * @param scopes empty: all that the person may do
     * @param expiresAt empty: never
     */
    public record Request(Label name, Optional<Scopes> scopes, Optional<Instant> expiresAt) {}

    /** Makes it. Refuses with {@link Invalid} an expiry that is not in the future. */
    public Result<IssuedApiKey> issue(Person person, Request request, Caller caller) {
        Instant now = clock.instant();
        if (request.expiresAt().filter(expiry -> !expiry.isAfter(now)).isPresent()) {
            return Result.refused(new Invalid(List.of(new FieldError("expires_at", "must be in the future"))));
        }
        SecretText raw = KeyFormat.generate(prefix, entropy);
        ApiKey key = new ApiKey(
                new ApiKeyId(ids.next()),
                new ApiKeyOwner.OfUser(person.userId()),
                request.name(),
                KeyFormat.displayPrefix(raw),
                Digest.sha256(raw.reveal()),
                request.scopes().orElseGet(Scopes::all),
                KeySource.DASHBOARD,
                person.userId(),
                now,
                request.expiresAt(),
                Optional.empty(),
                Optional.empty());
        transactions.inTransaction(() -> {
            apiKeys.add(key);
            audit.tell(AuditAction.API_KEY_CREATED, person.userId(), key.id(), caller, now);
            return key;
        });
        return Result.ok(new IssuedApiKey(key, raw));
    }
}

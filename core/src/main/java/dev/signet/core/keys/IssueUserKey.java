package dev.signet.core.keys;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.apikey.KeySurface;
import dev.signet.core.authentication.HoldCredential;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.SignedIn;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes a key that acts as its person. Session first, key second: only a session makes one. */
public final class IssueUserKey {
    private final KeyMaker maker;
    private final HoldCredential holdCredential;
    private final Transactions transactions;
    private final Clock clock;

    public IssueUserKey(KeyMaker maker, HoldCredential holdCredential, Transactions transactions, Clock clock) {
        this.maker = maker;
        this.holdCredential = holdCredential;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Which key.
     *
     * @param scopes empty: all that the person may do
     * @param expiresAt empty: never
     */
    public record Request(Label name, Optional<Scopes> scopes, Optional<Instant> expiresAt) {}

    /** Makes it. Refuses with {@link Invalid} an expiry that is not in the future, and as {@link HoldCredential#hold}. */
    public Result<IssuedApiKey> issue(SignedIn person, Request request, Caller caller) {
        Instant now = clock.instant();
        return KeyRights.expiry(person, request.expiresAt(), now)
                .map(expiresAt -> order(person, request, expiresAt))
                .flatMap(order -> transactions.inTransaction(
                        () -> holdCredential.hold(person, now).map(held -> maker.make(order, person, caller, now))));
    }

    private static KeyMaker.Order order(SignedIn person, Request request, Optional<Instant> expiresAt) {
        return new KeyMaker.Order(
                new ApiKeyOwner.OfUser(person.userId()),
                KeySurface.USER,
                request.name(),
                request.scopes().orElseGet(Scopes::all),
                Optional.empty(),
                false,
                expiresAt);
    }
}

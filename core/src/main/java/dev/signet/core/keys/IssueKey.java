package dev.signet.core.keys;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.apikey.KeySurface;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.organization.Action;
import dev.signet.core.principal.Caller;
import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes a key of the opened project, or of the opened organisation where no project is. It outlives its maker, and acts
 * with the role that they had.
 */
public final class IssueKey {
    /**
     * What whoever asks must be allowed before anybody looks at what they ask. The key of an organisation takes more,
     * and whether it is to be one is in what they ask.
     */
    public static final Action RIGHT = Action.CREATE_PROJECT_KEY;

    private final KeyMaker maker;
    private final HoldAccess holdAccess;
    private final Transactions transactions;
    private final Clock clock;

    public IssueKey(KeyMaker maker, HoldAccess holdAccess, Transactions transactions, Clock clock) {
        this.maker = maker;
        this.holdAccess = holdAccess;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Which key.
     *
     * @param scopes none: it identifies its owner and may do nothing else
     * @param expiresAt empty: never, or with the key that makes it
     * @param adminManaged whether only an operator may revoke it
     * @param surface on which API it is made
     */
    public record Request(
            Label name, Scopes scopes, Optional<Instant> expiresAt, boolean adminManaged, KeySurface surface) {}

    /**
     * Makes it. Refuses with {@link CommonRefusal#FORBIDDEN} by role, an admin-managed key by anybody but an operator,
     * and an expiry after the maker's own; with {@link InsufficientScope} a right that the maker lacks; with {@link
     * Invalid} an expiry that is not in the future; and before all that as {@link HoldAccess#hold}.
     */
    public Result<IssuedApiKey> issue(Access access, Request request, Caller caller) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> holdAccess
                .hold(access, now)
                .flatMap(held -> order(held, request, now))
                .map(order -> maker.make(order, access.principal(), caller, now)));
    }

    private static Result<KeyMaker.Order> order(Access access, Request request, Instant now) {
        Action action = access.project().isPresent() ? RIGHT : Action.CREATE_ORGANIZATION_KEY;
        return access.require(action)
                .flatMap(allowed -> request.adminManaged() && !access.isOperator()
                        ? Result.<Access>refused(CommonRefusal.FORBIDDEN)
                        : Result.ok(allowed))
                .flatMap(allowed -> KeyRights.scopes(access.principal(), access.role(), request.scopes()))
                .flatMap(scopes -> KeyRights.expiry(access.principal(), request.expiresAt(), now))
                .map(expiresAt -> order(access, request, expiresAt));
    }

    private static KeyMaker.Order order(Access access, Request request, Optional<Instant> expiresAt) {
        ApiKeyOwner owner = access.keys();
        return new KeyMaker.Order(
                owner,
                request.surface(),
                request.name(),
                request.scopes(),
                Optional.of(access.role()),
                request.adminManaged(),
                expiresAt);
    }
}

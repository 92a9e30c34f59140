package dev.signet.core.keys;

import dev.signet.core.organization.Role;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Nobody, person or key, makes a key with more rights than they have, or one that outlives the key that makes it. */
final class KeyRights {
    private KeyRights() {}

    /** The same scopes. Refuses with {@link InsufficientScope} the first one that the maker may not give. */
    static Result<Scopes> scopes(Principal maker, Role role, Scopes wanted) {
        return wanted.list().stream()
                .filter(scope -> !mayGive(maker, role, scope))
                .findFirst()
                .<Result<Scopes>>map(scope -> Result.refused(new InsufficientScope(scope)))
                .orElseGet(() -> Result.ok(wanted));
    }

    // A scope of the product behind Signet is free: what it is worth is for the product to say.
    private static boolean mayGive(Principal maker, Role role, Scope scope) {
        boolean everything = scope.equals(Scope.ALL);
        return (!everything || role.isAtLeast(Role.ADMIN))
                && (!scope.isSignets() || maker.scopes().allow(scope));
    }

    /**
     * When the new key ends: as wanted, else with the key that makes it. Refuses with {@link Invalid} a time that is not
     * in the future, and with {@link CommonRefusal#FORBIDDEN} one later than its maker's own.
     */
    static Result<Optional<Instant>> expiry(Principal maker, Optional<Instant> wanted, Instant now) {
        if (wanted.filter(expiry -> !expiry.isAfter(now)).isPresent()) {
            return Result.refused(new Invalid(List.of(new FieldError("expires_at", "must be in the future"))));
        }
        Optional<Instant> end = maker instanceof Key key ? key.expiresAt() : Optional.empty();
        if (end.isPresent()
                && wanted.filter(expiry -> expiry.isAfter(end.get())).isPresent()) {
            return Result.refused(CommonRefusal.FORBIDDEN);
        }
        return Result.ok(wanted.or(() -> end));
    }
}

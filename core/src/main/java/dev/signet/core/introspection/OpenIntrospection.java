package dev.signet.core.introspection;

import dev.signet.core.account.Accounts;
import dev.signet.core.authentication.OpenOrganization;
import dev.signet.core.authentication.Superusers;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.scope.Scope;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;

/** Lets a key ask about tokens. */
public final class OpenIntrospection {
    private final OpenOrganization openOrganization;
    private final Accounts accounts;
    private final Superusers superusers;

    public OpenIntrospection(OpenOrganization openOrganization, Accounts accounts, Superusers superusers) {
        this.openOrganization = openOrganization;
        this.accounts = accounts;
        this.superusers = superusers;
    }

    /**
     * Lets it. Refuses with {@link CommonRefusal#INVALID_TOKEN} a session, which is no client of a server (RFC 7662
     * section 2.1); with {@link OrganizationRefusal#ORGANIZATION_SUSPENDED} a key whose organisation is suspended; and
     * with {@link InsufficientScope} one without {@code tokens:introspect}.
     */
    public Result<Introspector> open(Principal principal) {
        return principal instanceof Key key
                ? openOrganization
                        .open(key, key.standing().organization().id())
                        .flatMap(access -> key.require(Scope.TOKENS_INTROSPECT))
                        .map(done -> new Introspector(key, isSuperusers(key)))
                : Result.refused(CommonRefusal.INVALID_TOKEN);
    }

    // The key of an organisation is not its maker's, and that of a command line acts in one organisation only.
    private boolean isSuperusers(Key key) {
        return key.actsAnywhere()
                && accounts.find(key.userId())
                        .filter(account -> superusers.include(account.email()))
                        .isPresent();
    }
}

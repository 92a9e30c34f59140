package dev.signet.core.tenancy;

import dev.signet.core.authentication.OpenOrganization;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Organizations;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.scope.Scope;
import dev.signet.core.shared.Result;
import java.util.List;

/** Lists the organisations that somebody belongs to. */
public final class ListOrganizations {
    private final Organizations organizations;
    private final OpenOrganization openOrganization;

    public ListOrganizations(Organizations organizations, OpenOrganization openOrganization) {
        this.organizations = organizations;
        this.openOrganization = openOrganization;
    }

    /**
     * A person's, newest first, suspended ones too; for a key that acts in one alone that one, if it is not.
     * Refuses as {@link OpenOrganization#open}, and with {@link InsufficientScope} a key without {@code
     * organizations:read}.
     */
    public Result<List<Standing>> list(Principal principal) {
        if (principal.actsAnywhere()) {
            return principal.require(Scope.ORGANIZATIONS_READ).map(done -> organizations.standings(principal.userId()));
        }
        Standing own = principal.standing();
        return openOrganization
                .open(principal, own.organization().id())
                .flatMap(access -> access.require(Action.SEE_ORGANIZATION))
                .map(allowed -> List.of(own));
    }
}

package dev.signet.core.tenancy;

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

    public ListOrganizations(Organizations organizations) {
        this.organizations = organizations;
    }

    /**
     * A person's, newest first; for the key of an organisation or project that one. Refuses with {@link
     * InsufficientScope} a key without {@code organizations:read}.
     */
    public Result<List<Standing>> list(Principal principal) {
        return principal
                .require(Scope.ORGANIZATIONS_READ)
                .map(done -> principal.boundToPerson()
                        ? organizations.standings(principal.userId())
                        : List.of(principal.standing()));
    }
}

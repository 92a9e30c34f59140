package dev.signet.core.tenancy;

import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Organization;
import dev.signet.core.shared.Result;

/** Shows an organisation. */
public final class ViewOrganization {
    /** The opened one. Refuses as {@link Access#require} with {@link Action#SEE_ORGANIZATION}. */
    public Result<Organization> view(Access access) {
        return access.require(Action.SEE_ORGANIZATION).map(Access::organization);
    }
}

package dev.signet.core.tenancy;

import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Memberships;
import dev.signet.core.shared.Result;
import java.util.List;

/** Lists the members of an organisation. */
public final class ListMembers {
    private final Memberships memberships;

    public ListMembers(Memberships memberships) {
        this.memberships = memberships;
    }

    /** All of them, by when they joined. Refuses as {@link Access#require} with {@link Action#SEE_MEMBERS}. */
    public Result<List<Member>> list(Access access) {
        return access.require(Action.SEE_MEMBERS).map(allowed -> memberships.members(allowed.organizationId()));
    }
}

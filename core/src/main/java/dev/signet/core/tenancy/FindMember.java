package dev.signet.core.tenancy;

import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Memberships;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;

/** Tells whether somebody is a member of an organisation, before anybody asks what is to be done with them. */
public final class FindMember {
    private final Memberships memberships;

    public FindMember(Memberships memberships) {
        this.memberships = memberships;
    }

    /** The member's id, and nothing else about them. Refuses with {@link CommonRefusal#NOT_FOUND} who is none. */
    public Result<UserId> find(Access access, UserId user) {
        return Result.of(memberships.find(access.organizationId(), user), CommonRefusal.NOT_FOUND)
                .map(Member::userId);
    }
}

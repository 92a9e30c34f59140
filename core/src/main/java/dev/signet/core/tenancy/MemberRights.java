package dev.signet.core.tenancy;

import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.Result;

/**
 * Who may do what to members: admins neither make nor touch owners, and anybody may leave. The use cases ask it; so may
 * who offers only what they would not refuse.
 */
public final class MemberRights {
    private MemberRights() {}

    /**
     * To give somebody this role. Refuses as {@link Access#require}, and with {@link
     * OrganizationRefusal#PERSONAL_ORGANIZATION} to make or touch an owner of a personal organisation: with a second one
     * its person could leave it, and no account is without one.
     */
    public static Result<Access> toGive(Access access, Role role) {
        if (role != Role.OWNER) {
            return access.require(Action.MANAGE);
        }
        return access.require(Action.MANAGE_OWNERS)
                .flatMap(allowed -> access.organization().personal()
                        ? Result.refused(OrganizationRefusal.PERSONAL_ORGANIZATION)
                        : Result.ok(allowed));
    }

    /** Refuses with {@link OrganizationRefusal#MANAGED_EXTERNALLY} where an external issuer says who is what. */
    static Result<Access> managedHere(Access access) {
        return access.organization().external().isPresent()
                ? Result.refused(OrganizationRefusal.MANAGED_EXTERNALLY)
                : Result.ok(access);
    }

    /** To give this member another role. Refuses as {@link #toGive}, of the stronger of the two roles. */
    public static Result<Access> toChange(Access access, Member member, Role role) {
        return toGive(access, member.role() == Role.OWNER ? Role.OWNER : role);
    }

    /** To remove this member. Refuses as {@link Access#require} who leaves, else as {@link #toGive} of their role. */
    public static Result<Access> toRemove(Access access, Member member) {
        boolean leaves = access.principal().boundToPerson()
                && access.principal().userId().equals(member.userId());
        return leaves ? access.require(Action.LEAVE) : toGive(access, member.role());
    }
}

package dev.signet.core.authentication;

import dev.signet.core.organization.Member;
import dev.signet.core.organization.Memberships;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Organizations;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets what is written in a place be written in a role that stands, and in a place that does. A request may still be under
 * way when its person is demoted or removed, or the place suspended, or on a node that has yet to hear of that: it must
 * neither give away nor destroy what they have just lost. Whoever calls this decides by the access that it answers, in the
 * same transaction.
 *
 * <p>The memberships are locked first, all of them at once, and the credential after them: so none who wait here wait for
 * each other, not even a person who revokes a key of their own, and what is being made by it. The organisation is not
 * locked, but read once the others are: so nobody who writes in it is in the way of its suspension.
 */
public final class HoldAccess {
    private final HoldCredential holdCredential;
    private final Memberships memberships;
    private final Organizations organizations;

    public HoldAccess(HoldCredential holdCredential, Memberships memberships, Organizations organizations) {
        this.holdCredential = holdCredential;
        this.memberships = memberships;
        this.organizations = organizations;
    }

    /**
     * An access, and a member of the place that it opens.
     *
     * @param access with the role and the organisation of now
     */
    public record WithMember(Access access, Member member) {}

    /**
     * The same access, with the role that its person has there now and the organisation as it is. To the end of the
     * transaction that this is called in the role stays theirs, since whoever takes it away waits; a suspension or deletion
     * waits for nobody, and what was under way by then counts as written before it. A key that is the place's own acts with
     * a role that is fixed, and a superuser needs none. Refuses as {@link HoldCredential#hold}; with {@link
     * CommonRefusal#NOT_FOUND} who does not belong there any more, and whomever when the organisation is deleted; and with
     * {@link OrganizationRefusal#ORGANIZATION_SUSPENDED} all but a superuser.
     */
    public Result<Access> hold(Access access, Instant now) {
        return inRole(
                access,
                access.isByMembership()
                        ? memberships.hold(
                                access.organizationId(), access.principal().userId())
                        : Optional.empty(),
                now);
    }

    /**
     * The same together with a member, who stays what they are too, and so do the owners. Refuses besides with {@link
     * CommonRefusal#NOT_FOUND} who is not a member.
     */
    public Result<WithMember> hold(Access access, UserId member, Instant now) {
        UserId caller = access.principal().userId();
        Set<UserId> both = Stream.of(caller, member)
                .filter(user -> user.equals(member) || access.isByMembership())
                .collect(Collectors.toSet());
        Map<UserId, Member> there = memberships.lock(access.organizationId(), both);
        return inRole(access, Optional.ofNullable(there.get(caller)).map(Member::role), now)
                .flatMap(held -> Result.of(Optional.ofNullable(there.get(member)), CommonRefusal.NOT_FOUND)
                        .map(found -> new WithMember(held, found)));
    }

    private Result<Access> inRole(Access access, Optional<Role> role, Instant now) {
        return holdCredential
                .hold(access.principal(), now)
                .flatMap(held -> access.isByMembership()
                        ? Result.of(role, CommonRefusal.NOT_FOUND).map(access::as)
                        : Result.ok(access))
                .flatMap(this::inPlace);
    }

    private Result<Access> inPlace(Access access) {
        return Result.of(organizations.find(access.organizationId()), CommonRefusal.NOT_FOUND)
                .map(access::in)
                .flatMap(Access::unlessSuspended);
    }
}

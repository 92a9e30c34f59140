package dev.signet.core.tenancy;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Memberships;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Gives a member another role. */
public final class ChangeMemberRole {
    /** What whoever asks must be allowed before anybody looks at what they ask; {@link #change} checks it too. */
    public static final Action RIGHT = Action.MANAGE;

    private final HoldAccess holdAccess;
    private final Memberships memberships;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeMemberRole(
            HoldAccess holdAccess, Memberships memberships, Audit audit, Transactions transactions, Clock clock) {
        this.holdAccess = holdAccess;
        this.memberships = memberships;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Changes it. Refuses as {@link HoldAccess#hold} and {@link MemberRights#toChange}; with {@link
     * OrganizationRefusal#MANAGED_EXTERNALLY} where an external issuer says who is what; with {@link
     * CommonRefusal#NOT_FOUND} who is not a member; and with {@link OrganizationRefusal#LAST_OWNER}.
     */
    public Result<Member> change(Access access, UserId user, Role role, Caller caller) {
        Instant now = clock.instant();
        return access.require(RIGHT)
                .flatMap(MemberRights::managedHere)
                .flatMap(allowed -> transactions.inTransaction(() -> holdAccess
                        .hold(access, user, now)
                        .flatMap(held -> MemberRights.toChange(held.access(), held.member(), role)
                                .flatMap(may -> change(may, held.member(), role, caller, now)))));
    }

    private Result<Member> change(Access access, Member member, Role role, Caller caller, Instant now) {
        return MemberOutcomes.fold(memberships.changeRole(access.organizationId(), member.userId(), role), () -> {
            audit.of(access.organizationId())
                    .tell(AuditAction.MEMBER_ROLE_CHANGED, access.principal().userId(), member.userId(), caller, now);
            return new Member(member.userId(), member.username(), member.email(), role, member.joinedAt());
        });
    }
}

package dev.signet.core.tenancy;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Memberships;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Removes a member from an organisation, or lets one leave. */
public final class RemoveMember {
    private final HoldAccess holdAccess;
    private final Memberships memberships;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public RemoveMember(
            HoldAccess holdAccess, Memberships memberships, Audit audit, Transactions transactions, Clock clock) {
        this.holdAccess = holdAccess;
        this.memberships = memberships;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Removes them. Refuses as {@link HoldAccess#hold} and {@link MemberRights#toRemove}; with {@link CommonRefusal#NOT_FOUND} who is not a member; and
     * with {@link OrganizationRefusal#LAST_OWNER}.
     */
    public Result<Done> remove(Access access, UserId user, Caller caller) {
        Instant now = clock.instant();
        return access.require(Action.LEAVE)
                .flatMap(allowed -> transactions.inTransaction(() -> holdAccess
                        .hold(access, user, now)
                        .flatMap(held -> MemberRights.toRemove(held.access(), held.member()))
                        .flatMap(may -> remove(may, user, caller, now))));
    }

    private Result<Done> remove(Access access, UserId user, Caller caller, Instant now) {
        return MemberOutcomes.fold(memberships.remove(access.organizationId(), user, now), () -> {
            audit.of(access.organizationId())
                    .tell(AuditAction.MEMBER_REMOVED, access.principal().userId(), user, caller, now);
            return Done.DONE;
        });
    }
}

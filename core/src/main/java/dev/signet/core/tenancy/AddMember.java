package dev.signet.core.tenancy;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.HoldAccess;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Memberships;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Makes somebody who has an account a member of an organisation. */
public final class AddMember {
    /** What whoever asks must be allowed before anybody looks at what they ask; {@link #add} checks it too. */
    public static final Action RIGHT = Action.MANAGE;

    private final Accounts accounts;
    private final HoldAccess holdAccess;
    private final Memberships memberships;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public AddMember(
            Accounts accounts,
            HoldAccess holdAccess,
            Memberships memberships,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.holdAccess = holdAccess;
        this.memberships = memberships;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who is to become what. */
    public record Request(EmailAddress email, Role role) {}

    /**
     * Adds them. Refuses as {@link HoldAccess#hold} and {@link MemberRights#toGive}; with {@link
     * OrganizationRefusal#MANAGED_EXTERNALLY} where an external issuer says who is what; and with {@link
     * OrganizationRefusal#USER_NOT_FOUND} and {@link OrganizationRefusal#ALREADY_MEMBER}.
     */
    public Result<Member> add(Access access, Request request, Caller caller) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> holdAccess
                .hold(access, now)
                .flatMap(held -> MemberRights.toGive(held, request.role()))
                .flatMap(MemberRights::managedHere)
                .flatMap(
                        allowed -> Result.of(accounts.findByEmail(request.email()), OrganizationRefusal.USER_NOT_FOUND))
                .flatMap(account -> add(access, account, request.role(), caller, now)));
    }

    private Result<Member> add(Access access, Account account, Role role, Caller caller, Instant now) {
        if (!memberships.add(new Membership(access.organizationId(), account.id(), role, now))) {
            return Result.refused(OrganizationRefusal.ALREADY_MEMBER);
        }
        audit.of(access.organizationId())
                .tell(AuditAction.MEMBER_ADDED, access.principal().userId(), account.id(), caller, now);
        return Result.ok(new Member(account.id(), account.username(), account.email(), role, now));
    }
}

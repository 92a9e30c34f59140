package dev.signet.core.oversight;

import dev.signet.core.account.Account;
import dev.signet.core.account.AccountBilling;
import dev.signet.core.account.AccountOversight;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;

/** Keeps what the product's billing says of a person. */
public final class SetUserBilling {
    private final AccountOversight accounts;
    private final Supervision supervision;

    public SetUserBilling(AccountOversight accounts, Supervision supervision) {
        this.accounts = accounts;
        this.supervision = supervision;
    }

    /** Puts it in the place of all that was kept. Refuses with {@link CommonRefusal#NOT_FOUND} one that is not there. */
    public Result<Account> set(Operator operator, UserId id, AccountBilling billing, Caller caller) {
        return supervision.carryOut(
                AuditAction.USER_BILLING_SET, operator, id, caller, now -> accounts.setBilling(id, billing, now));
    }
}

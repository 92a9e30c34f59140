package dev.signet.core.oversight;

import dev.signet.core.account.Account;
import dev.signet.core.account.AccountOversight;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;

/** Activates a person again. Their own keys work again; their sessions stay ended. */
public final class ActivateUser {
    private final AccountOversight accounts;
    private final Supervision supervision;

    public ActivateUser(AccountOversight accounts, Supervision supervision) {
        this.accounts = accounts;
        this.supervision = supervision;
    }

    /** Activates them; one who is active is as good. Refuses with {@link CommonRefusal#NOT_FOUND} one that is not there. */
    public Result<Account> activate(Operator operator, UserId id, Caller caller) {
        return supervision.carryOut(
                AuditAction.USER_ACTIVATED, operator, id, caller, now -> accounts.setActive(id, true, now));
    }
}

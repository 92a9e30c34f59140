package dev.signet.core.oversight;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.principal.Operator;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;

/** Shows a person's account to who runs this Signet. */
public final class FindUser {
    private final Accounts accounts;

    public FindUser(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account. Refuses with {@link CommonRefusal#NOT_FOUND} one that is not there. */
    public Result<Account> find(Operator operator, UserId id) {
        return Result.of(accounts.find(id), CommonRefusal.NOT_FOUND);
    }
}

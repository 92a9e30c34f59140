package dev.signet.core.signin;

import dev.signet.core.account.Accounts;
import dev.signet.core.organization.Organization;
import dev.signet.core.principal.Owner;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;

/** Shows a person their account. */
public final class ViewAccount {
    private final Accounts accounts;

    public ViewAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account. Refuses with {@link CommonRefusal#INVALID_TOKEN} when it is gone. */
    public Result<AccountView> view(Owner owner) {
        return Result.of(accounts.find(owner.userId()), CommonRefusal.INVALID_TOKEN)
                .map(account -> new AccountView(account, Plan.of(account, organization(owner))));
    }

    private static Organization organization(Owner owner) {
        return owner.principal().standing().organization();
    }
}

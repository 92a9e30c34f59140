package dev.signet.core.signin;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Organizations;
import dev.signet.core.principal.Owner;
import dev.signet.core.principal.Person;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import java.util.Optional;

/** Shows a person their account. */
public final class ViewAccount {
    private final Accounts accounts;
    private final Organizations organizations;

    public ViewAccount(Accounts accounts, Organizations organizations) {
        this.accounts = accounts;
        this.organizations = organizations;
    }

    /** The account. Refuses with {@link CommonRefusal#INVALID_TOKEN} when it is gone. */
    public Result<AccountView> view(Owner owner) {
        return accounts.find(owner.userId())
                .<Result<AccountView>>map(account ->
                        Result.ok(new AccountView(account, Plan.of(account, organization(owner, account)))))
                .orElseGet(() -> Result.refused(CommonRefusal.INVALID_TOKEN));
    }

    // The one that the session is active in; a key of the person's has their personal one.
    private Optional<Organization> organization(Owner owner, Account account) {
        return owner.principal() instanceof Person person
                ? organizations.findForMember(person.organizationId(), account.id())
                : organizations.findPersonal(account.id());
    }
}

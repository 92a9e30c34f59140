package dev.signet.core.signin;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.OpenOrganization;
import dev.signet.core.authentication.Superusers;
import dev.signet.core.organization.Memberships;
import dev.signet.core.principal.Principal;
import dev.signet.core.project.Project;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import java.util.function.Predicate;

/** Tells who the person behind a credential is, and what projects they have. No key needs a scope for it. */
public final class ViewUser {
    private final Accounts accounts;
    private final Memberships memberships;
    private final Projects projects;
    private final Superusers superusers;
    private final OpenOrganization openOrganization;

    public ViewUser(
            Accounts accounts,
            Memberships memberships,
            Projects projects,
            Superusers superusers,
            OpenOrganization openOrganization) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.projects = projects;
        this.superusers = superusers;
        this.openOrganization = openOrganization;
    }

    /**
     * The person, with the projects of every organisation that they are in. For a key that acts in one place alone its
     * maker, with those projects alone that can be seen by the key: the others are no business of who holds it.
     * Refuses such a key as {@link OpenOrganization#open} does, and with {@link CommonRefusal#OWNER_REQUIRED} when its
     * maker is deactivated or no longer in its organisation.
     */
    public Result<UserView> view(Principal principal) {
        return principal.actsAnywhere() ? person(principal.userId(), any -> true) : maker(principal);
    }

    private Result<UserView> maker(Principal key) {
        return openOrganization
                .open(key, key.standing().organization().id())
                .flatMap(access -> isMember(access)
                        ? person(key.userId(), access::includes)
                        : Result.refused(CommonRefusal.OWNER_REQUIRED));
    }

    private boolean isMember(Access access) {
        return memberships
                .find(access.organizationId(), access.principal().userId())
                .isPresent();
    }

    private Result<UserView> person(UserId id, Predicate<Project> visible) {
        return Result.of(accounts.find(id).filter(Account::active), CommonRefusal.OWNER_REQUIRED)
                .map(account -> new UserView(
                        account,
                        projects.ofMember(id).stream().filter(visible).toList(),
                        superusers.include(account.email())));
    }
}

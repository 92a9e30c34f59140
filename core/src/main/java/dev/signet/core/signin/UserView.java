package dev.signet.core.signin;

import dev.signet.core.account.Account;
import dev.signet.core.project.Project;
import java.util.List;

/**
 * A person, as a credential of theirs shows them.
 *
 * @param projects newest first
 * @param superuser whether they run this Signet
 */
public record UserView(Account account, List<Project> projects, boolean superuser) {
    public UserView {
        projects = List.copyOf(projects);
    }

    /** Whether they have proven an address; who came from an external issuer has none. */
    public boolean verified() {
        return account.email().isPresent();
    }
}

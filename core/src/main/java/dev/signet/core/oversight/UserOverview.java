package dev.signet.core.oversight;

import dev.signet.core.account.Account;
import dev.signet.core.organization.Standing;
import dev.signet.core.session.Session;
import java.util.List;

/**
 * A person as an operator sees them.
 *
 * @param organizations what they are a member of, newest first
 * @param sessions where they are signed in, newest first
 */
public record UserOverview(Account account, List<Standing> organizations, List<Session> sessions) {
    public UserOverview {
        organizations = List.copyOf(organizations);
        sessions = List.copyOf(sessions);
    }
}

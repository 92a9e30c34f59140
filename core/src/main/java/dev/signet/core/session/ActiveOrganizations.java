package dev.signet.core.session;

import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** In which organisation a session acts unless it is told otherwise. */
@FunctionalInterface
public interface ActiveOrganizations {
    /**
     * Makes an organisation the active one of a session, if the session is this person's and living, and they are a
     * member of that organisation; the session as it is then, and empty when nothing was changed. One statement decides:
     * a session that is ended at the same moment never comes back.
     */
    Optional<Session> activate(UserId user, SessionId id, OrganizationId organization, Instant now);
}

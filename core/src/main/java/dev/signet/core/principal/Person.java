package dev.signet.core.principal;

import dev.signet.core.organization.Standing;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Instant;

/**
 * A person in a session.
 *
 * @param standing the organisation that the session is active in
 * @param superuser whether they run this Signet, and may do everything in every organisation
 * @param signedInAt when the session began
 */
public record Person(UserId userId, SessionId sessionId, Standing standing, boolean superuser, Instant signedInAt)
        implements SignedIn {
    /** The organisation that the session is active in. */
    public OrganizationId organizationId() {
        return standing.organization().id();
    }
}

package dev.signet.core.principal;

import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Instant;

/**
 * A person in a session.
 *
 * @param organizationId the organisation that the session is active in
 * @param signedInAt when the session began
 */
public record Person(UserId userId, SessionId sessionId, OrganizationId organizationId, Instant signedInAt)
        implements Principal {
    @Override
    public Scopes scopes() {
        return Scopes.all();
    }

    @Override
    public boolean boundToPerson() {
        return true;
    }
}

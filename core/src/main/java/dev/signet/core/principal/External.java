package dev.signet.core.principal;

import dev.signet.core.organization.Standing;
import dev.signet.core.shared.UserId;
import java.util.Optional;

/**
 * A person whom an external issuer vouches for. They have no session of ours: their token ends by itself.
 *
 * @param standing the organisation that the token names, else their personal one
 * @param organization that organisation as the token names it
 */
public record External(UserId userId, Standing standing, Optional<ExternalOrganization> organization)
        implements SignedIn {}

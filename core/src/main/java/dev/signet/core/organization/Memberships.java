package dev.signet.core.organization;

import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.util.Optional;

/** Who belongs to which organisation. */
public interface Memberships {
    /** Keeps a new membership; false, and nothing is written, when the person is a member already. */
    boolean add(Membership membership);

    /** This person's membership in this organisation. */
    Optional<Membership> find(OrganizationId organization, UserId user);
}

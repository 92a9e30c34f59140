package dev.signet.core.organization;

import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.util.Optional;

/** The organisations that are not deleted. */
public interface Organizations {
    /** Keeps a new organisation; false, and nothing is written, when its slug is taken. */
    boolean add(Organization organization);

    /** The organisation, if this person is a member of it. */
    Optional<Organization> findForMember(OrganizationId id, UserId member);

    /** The organisation that came with this person's account: the personal one that they own, the longest if several. */
    Optional<Organization> findPersonal(UserId owner);
}

package dev.signet.core.organization;

import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The organisations that are not deleted. */
public interface Organizations {
    /** Keeps a new organisation; false, and nothing is written, when its slug is taken. */
    boolean add(Organization organization);

    /** The organisation, whoever asks. */
    Optional<Organization> find(OrganizationId id);

    /** The organisation and what this person is in it, if they are a member. */
    Optional<Standing> standing(OrganizationId id, UserId member);

    /** Every organisation that this person is a member of, newest first. */
    List<Standing> standings(UserId member);

    /** The organisation that came with this person's account: the oldest personal one that they own. */
    Optional<Organization> findPersonal(UserId owner);

    /**
     * Names an organisation anew; nothing is written when another one has the slug.
     *
     * @param name empty: whatever it is by then
     * @param slug empty: likewise
     */
    RenameOutcome rename(OrganizationId id, Optional<Label> name, Optional<Slug> slug, Instant now);

    /** Deletes an organisation that is not personal; true when this call did it. Its slug is free from now on. */
    boolean delete(OrganizationId id, Instant now);
}

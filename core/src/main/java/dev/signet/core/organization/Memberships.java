package dev.signet.core.organization;

import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who belongs to which organisation. */
public interface Memberships {
    /** Keeps a new membership; false, and nothing is written, when the person is a member already. */
    boolean add(Membership membership);

    /** This person, if they are a member of this organisation. */
    Optional<Member> find(OrganizationId organization, UserId user);

    /**
     * The same, for who decides by what they are: in a transaction that stays so until its end, since whoever else changes
     * it waits.
     */
    Optional<Member> lock(OrganizationId organization, UserId user);

    /** The members of an organisation, by when they joined. */
    List<Member> members(OrganizationId organization);

    /** Gives a member another role. Of any number of parallel calls none leaves the organisation without an owner. */
    MembershipOutcome changeRole(OrganizationId organization, UserId user, Role role);

    /**
     * Removes a member; where tokens of an external issuer decide who is one, only a token that was issued later brings
     * them back. Of any number of parallel calls none leaves the organisation without an owner.
     */
    MembershipOutcome remove(OrganizationId organization, UserId user, Instant now);
}

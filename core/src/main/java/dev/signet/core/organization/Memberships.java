package dev.signet.core.organization;

import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who belongs to which organisation. */
public interface Memberships {
    /** Keeps a new membership; false, and nothing is written, when the person is a member already. */
    boolean add(Membership membership);

    /** This person, if they are a member of this organisation. */
    Optional<Member> find(OrganizationId organization, UserId user);

    /**
     * What this person is in this organisation, if they are a member, for who acts as that: in a transaction it stays so
     * until its end, since whoever changes it waits. So does whoever else acts as that, each in their turn: a member writes
     * one thing at a time, whatever they hold, and writing without pause keeps nobody from removing them.
     */
    Optional<Role> hold(OrganizationId organization, UserId user);

    /**
     * Those of these people who are members, for who is about to change one: in a transaction they stay what they are until
     * its end, and so do the owners, since whoever else changes it or acts as that waits. All who call this wait in the same
     * order, so a transaction asks for everybody at once, and has held none of them before.
     */
    Map<UserId, Member> lock(OrganizationId organization, Set<UserId> users);

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

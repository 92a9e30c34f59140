package dev.signet.core.registration;

import dev.signet.core.account.Account;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** The people and organisations that external issuers vouch for. Each verb is one atomic statement. */
public interface ExternalPeople {
    /** The account of who is known by this issuer and subject. */
    Optional<UserId> person(String issuer, String subject);

    /** Keeps a new account without an address; false, and nothing is written, when this subject has one. */
    boolean addPerson(Account account, String issuer, String subject);

    /** The organisation that the issuer knows by this id. */
    Optional<OrganizationId> organization(String issuer, String id);

    /** Keeps a new organisation; false, and nothing is written, when it is there already or its slug is taken. */
    boolean addOrganization(Organization organization);

    /**
     * Calls an organisation by this slug, which the issuer gives it as of then, and by this name where its name is the slug
     * that it had. Nothing is written when the slug is the same, or when another was given as of then or later.
     */
    void rename(OrganizationId organization, String slug, Label name, Instant asOf);

    /**
     * Lets a person be this in an organisation as of then; nothing is written when they are something as of then or later
     * already, or were removed then or later.
     *
     * @param asOf by the issuer's clock
     * @param now by ours: since when they are a member, if they become one
     */
    void follow(OrganizationId organization, UserId user, Role role, Instant asOf, Instant now);
}

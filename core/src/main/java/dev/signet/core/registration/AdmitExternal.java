package dev.signet.core.registration;

import dev.signet.core.account.Account;
import dev.signet.core.account.Username;
import dev.signet.core.account.UsernameSuggestions;
import dev.signet.core.account.Usernames;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.ExternalArrivals;
import dev.signet.core.organization.ExternalName;
import dev.signet.core.organization.Organization;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.ExternalIdentity;
import dev.signet.core.principal.ExternalOrganization;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import dev.signet.core.tenancy.Founding;
import dev.signet.core.tx.Transactions;
import java.time.Instant;
import java.util.Optional;

/**
 * Opens accounts for people whom an external issuer vouches for. They have no address: none that a token claims is proven
 * to us, so none ever leads to somebody's account.
 */
public final class AdmitExternal implements ExternalArrivals {
    private static final Label NAMELESS = new Label("Organization");

    private final ExternalPeople people;
    private final Usernames usernames;
    private final UsernameSuggestions suggestions;
    private final Founding founding;
    private final Audit audit;
    private final Transactions transactions;
    private final Ids ids;

    public AdmitExternal(
            ExternalPeople people,
            Usernames usernames,
            UsernameSuggestions suggestions,
            Founding founding,
            Audit audit,
            Transactions transactions,
            Ids ids) {
        this.people = people;
        this.usernames = usernames;
        this.suggestions = suggestions;
        this.founding = founding;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
    }

    @Override
    public void admit(ExternalIdentity identity, Caller caller, Instant now) {
        transactions.inTransaction(() -> {
            UserId user =
                    people.person(identity.issuer(), identity.subject()).orElseGet(() -> open(identity, caller, now));
            identity.organization().ifPresent(named -> follow(identity, named, user, now));
            return user;
        });
    }

    private void follow(ExternalIdentity identity, ExternalOrganization named, UserId user, Instant now) {
        OrganizationId organization = organization(identity.issuer(), named, now);
        // In this order, as who names it anew as a member: the membership is locked before its organisation.
        people.follow(organization, user, named.standing(), identity.issuedAt(), now);
        named.slug().ifPresent(slug -> people.rename(organization, slug, label(named), identity.issuedAt()));
    }

    private UserId open(ExternalIdentity identity, Caller caller, Instant now) {
        UserId id = new UserId(ids.next());
        Username username = takeUsername(id, now);
        if (people.addPerson(Account.vouchedFor(id, username, now), identity.issuer(), identity.subject())) {
            founding.personal(id, new Label(username.value()), now);
            audit.tell(AuditAction.ACCOUNT_CREATED, id, id, caller, now);
            return id;
        }
        usernames.release(username, id);
        return people.person(identity.issuer(), identity.subject())
                .orElseThrow(() -> new IllegalStateException("a person who is neither new nor known"));
    }

    private Username takeUsername(UserId id, Instant now) {
        Username username;
        do {
            username = suggestions.unique();
        } while (!usernames.take(username, id, now));
        return username;
    }

    private OrganizationId organization(String issuer, ExternalOrganization named, Instant now) {
        Optional<OrganizationId> known = people.organization(issuer, named.id());
        while (known.isEmpty()) {
            Organization organization =
                    founding.vouchedFor(new ExternalName(issuer, named.id(), named.slug()), label(named), now);
            if (people.addOrganization(organization)) {
                founding.firstProject(organization.id(), now);
            }
            // Another request was first, or the slug is another's: then a new one is drawn.
            known = people.organization(issuer, named.id());
        }
        return known.get();
    }

    private static Label label(ExternalOrganization named) {
        return named.slug().flatMap(slug -> Label.parse(slug).toOptional()).orElse(NAMELESS);
    }
}

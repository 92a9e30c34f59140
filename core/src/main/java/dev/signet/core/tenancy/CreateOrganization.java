package dev.signet.core.tenancy;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Slug;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.OrganizationMaker;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes an organisation that is owned by who makes it. */
public final class CreateOrganization {
    private final Founding founding;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public CreateOrganization(Founding founding, Audit audit, Transactions transactions, Clock clock) {
        this.founding = founding;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Which organisation.
     *
     * @param slug empty: one is made of the name
     */
    public record Request(Label name, Optional<Slug> slug) {}

    /** Makes it. Refuses with {@link OrganizationRefusal#SLUG_TAKEN} a slug that another one has. */
    public Result<Organization> create(OrganizationMaker maker, Request request, Caller caller) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> Result.of(found(maker, request, now), OrganizationRefusal.SLUG_TAKEN)
                .map(made -> {
                    audit.of(made.id()).tell(AuditAction.ORGANIZATION_CREATED, maker.userId(), made.id(), caller, now);
                    return made;
                }));
    }

    private Optional<Organization> found(OrganizationMaker maker, Request request, Instant now) {
        return request.slug()
                .map(slug -> founding.shared(maker.userId(), request.name(), slug, now))
                .orElseGet(() -> Optional.of(founding.shared(maker.userId(), request.name(), now)));
    }
}

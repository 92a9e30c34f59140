package dev.signet.core.audit;

import dev.signet.core.shared.AuditEventId;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;
import java.util.List;

/** What happened, kept. */
public interface AuditTrail {
    /** Keeps an event, in the transaction of what it tells. */
    void append(AuditEvent event);

    /** What a person, or a key of theirs, did, newest first. */
    Page<AuditEvent> byActor(UserId actor, PageRequest page);

    /** What happened in an organisation, newest first. */
    Page<AuditEvent> byOrganization(OrganizationId organization, PageRequest page);

    /**
     * What happened between these two, whoever did it and wherever, oldest first.
     *
     * @param after begins behind this id
     * @param below ends before this id
     */
    List<AuditEvent> between(AuditEventId after, AuditEventId below, int most);
}

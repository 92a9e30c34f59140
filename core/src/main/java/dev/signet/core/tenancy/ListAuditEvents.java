package dev.signet.core.tenancy;

import dev.signet.core.audit.AuditEvent;
import dev.signet.core.audit.AuditTrail;
import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Action;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;

/** Lists what happened in an organisation. */
public final class ListAuditEvents {
    /** What whoever asks must be allowed before anybody looks at what they ask; {@link #list} checks it too. */
    public static final Action RIGHT = Action.SEE_AUDIT_EVENTS;

    private final AuditTrail auditTrail;

    public ListAuditEvents(AuditTrail auditTrail) {
        this.auditTrail = auditTrail;
    }

    /** One page, newest first. Refuses as {@link Access#require} with {@link Action#SEE_AUDIT_EVENTS}. */
    public Result<Page<AuditEvent>> list(Access access, PageRequest page) {
        return access.require(RIGHT).map(allowed -> auditTrail.byOrganization(allowed.organizationId(), page));
    }
}

package dev.signet.core.audit;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.AuditEventId;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** Tells the audit trail what a caller did. Called in the transaction of what it tells. */
public final class Audit {
    private final AuditTrail trail;
    private final Ids ids;
    private final Optional<OrganizationId> organization;

    /** Tells what people do with their own accounts; what happens in an organisation is for {@link #of} to tell. */
    public Audit(AuditTrail trail, Ids ids) {
        this(trail, ids, Optional.empty());
    }

    private Audit(AuditTrail trail, Ids ids, Optional<OrganizationId> organization) {
        this.trail = trail;
        this.ids = ids;
        this.organization = organization;
    }

    /** The same for the trail of this organisation, whose admins may read it. */
    public Audit of(OrganizationId whose) {
        return new Audit(trail, ids, Optional.of(whose));
    }

    /** The same for the trail of the organisation that this owner's keys stand in, if they stand in one. */
    public Audit of(ApiKeyOwner whose) {
        return new Audit(trail, ids, whose.organization());
    }

    /** Somebody did this to that. */
    public void tell(AuditAction action, Optional<UserId> actor, Object target, Caller caller, Instant now) {
        trail.append(new AuditEvent(
                new AuditEventId(ids.next()),
                action,
                organization,
                actor,
                caller.principal().flatMap(Audit::key),
                target.toString(),
                caller.clientAddress().text(),
                caller.requestId(),
                now));
    }

    /** This person, or a key of theirs, did this to that. */
    public void tell(AuditAction action, UserId actor, Object target, Caller caller, Instant now) {
        tell(action, Optional.of(actor), target, caller, now);
    }

    private static Optional<ApiKeyId> key(Principal principal) {
        return principal instanceof Key key ? Optional.of(key.keyId()) : Optional.empty();
    }
}

package dev.signet.core.oversight;

import dev.signet.core.audit.AuditEvent;
import dev.signet.core.audit.AuditTrail;
import dev.signet.core.principal.Operator;
import dev.signet.core.shared.AuditEventId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Reads all that happened, in order, for who keeps it elsewhere too. */
public final class ExportAuditEvents {
    /**
     * How old an event has to be. One gets its id before it is committed: a younger one could still appear before another
     * that was read already, and would be missed. No transaction takes as long.
     */
    public static final Duration SETTLED = Duration.ofMinutes(1);

    private static final int BATCH = 500;

    private final AuditTrail trail;
    private final Clock clock;

    public ExportAuditEvents(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The next of them, oldest first, but those of the last minute; none when there are no more so far.
     *
     * @param after the last one that was read, or where a time {@link AuditEventId#startOf begins}
     */
    public List<AuditEvent> next(Operator operator, AuditEventId after) {
        return trail.between(after, AuditEventId.startOf(clock.instant().minus(SETTLED)), BATCH);
    }
}

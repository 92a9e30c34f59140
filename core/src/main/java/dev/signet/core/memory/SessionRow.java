package dev.signet.core.memory;

import dev.signet.core.session.Session;
import java.time.Instant;

/**
 * A session as it is kept.
 *
 * @param ended whether it was ended before its time
 */
record SessionRow(Session session, boolean ended) {
    boolean isLiving(Instant now) {
        return !ended && now.isBefore(session.expiresAt());
    }

    SessionRow end() {
        return new SessionRow(session, true);
    }

    SessionRow seen(Instant at) {
        Session seen = new Session(
                session.id(),
                session.userId(),
                session.organizationId(),
                session.method(),
                session.createdAt(),
                at,
                session.expiresAt(),
                session.clientAddress(),
                session.userAgent());
        return new SessionRow(seen, ended);
    }
}

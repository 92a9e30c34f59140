package dev.signet.core.memory;

import dev.signet.core.session.RefreshState;
import dev.signet.core.session.RefreshToken;
import dev.signet.core.session.Session;
import dev.signet.core.shared.OrganizationId;
import java.time.Instant;
import java.util.Optional;

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
        return with(session.organizationId(), at, session.expiresAt(), session.refresh());
    }

    SessionRow activeIn(OrganizationId organization) {
        return with(organization, session.lastSeenAt(), session.expiresAt(), session.refresh());
    }

    SessionRow until(Instant end) {
        return with(session.organizationId(), session.lastSeenAt(), end, session.refresh());
    }

    /** The same, if this is its current refresh token, with the next in its place. */
    Optional<SessionRow> rotated(RefreshToken presented, Instant idleEnd, Instant now) {
        return session.refresh()
                .filter(state -> state.counter() == presented.counter())
                .map(state -> with(
                        session.organizationId(),
                        session.lastSeenAt(),
                        idleEnd.isBefore(state.until()) ? idleEnd : state.until(),
                        Optional.of(state.rotated(now))));
    }

    boolean isOf(RefreshToken token) {
        return session.refresh().filter(state -> state.nonce() == token.nonce()).isPresent();
    }

    private SessionRow with(
            OrganizationId active, Instant lastSeenAt, Instant expiresAt, Optional<RefreshState> refresh) {
        Session changed = new Session(
                session.id(),
                session.userId(),
                active,
                session.method(),
                session.createdAt(),
                lastSeenAt,
                expiresAt,
                refresh,
                session.cookie(),
                session.clientAddress(),
                session.userAgent());
        return new SessionRow(changed, ended);
    }
}

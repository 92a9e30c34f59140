package dev.signet.core.session;

import dev.signet.core.shared.Digest;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A signed-in person on one device.
 *
 * @param organizationId the organisation it is active in
 * @param expiresAt when it is over, unless it is refreshed before that
 * @param refresh where it stands with its refresh tokens; empty for one that has none and cannot be refreshed
 * @param cookie the digest of what a browser presents for it; empty for one that is not a browser's
 * @param clientAddress where it began, as people read it
 * @param userAgent what the client said it is, at most 300 characters
 */
public record Session(
        SessionId id,
        UserId userId,
        OrganizationId organizationId,
        SignInMethod method,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        Optional<RefreshState> refresh,
        Optional<Digest> cookie,
        String clientAddress,
        String userAgent) {
    public Session {
        if (refresh.filter(state -> expiresAt.isAfter(state.until())).isPresent()) {
            throw new IllegalArgumentException("a session that outlives its absolute end");
        }
        if (refresh.isPresent() && cookie.isPresent()) {
            throw new IllegalArgumentException("a browser's session with refresh tokens");
        }
    }

    /** The refresh token that is current, where there are any. */
    public Optional<RefreshToken> refreshToken() {
        return refresh.map(state -> new RefreshToken(id, state.counter(), state.nonce()));
    }
}

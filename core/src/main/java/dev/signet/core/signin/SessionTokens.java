package dev.signet.core.signin;

import dev.signet.core.session.AccessClaims;
import dev.signet.core.session.AccessToken;
import dev.signet.core.session.AccessTokens;
import dev.signet.core.session.RefreshTokens;
import dev.signet.core.session.Session;
import dev.signet.core.session.SessionPolicy;
import dev.signet.core.session.TokenPair;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes the tokens that stand for a session. A signature is slow: not to be called in a transaction. */
public final class SessionTokens {
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final SessionPolicy policy;

    public SessionTokens(AccessTokens accessTokens, RefreshTokens refreshTokens, SessionPolicy policy) {
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.policy = policy;
    }

    /** An access token: a short one where the session can be refreshed, else one that ends with it. */
    AccessToken access(Session session, Instant now) {
        Instant early = now.plus(policy.access());
        Instant end =
                session.refresh().isPresent() && early.isBefore(session.expiresAt()) ? early : session.expiresAt();
        // Times in a token are whole seconds (RFC 7519 section 2); rounded down, it never outlives its session.
        AccessClaims claims = new AccessClaims(
                session.userId(),
                session.id(),
                session.organizationId(),
                now.truncatedTo(ChronoUnit.SECONDS),
                end.truncatedTo(ChronoUnit.SECONDS));
        return new AccessToken(accessTokens.issue(claims), Duration.between(now, end));
    }

    /** An access token and the session's current refresh token. Throws for a session that has none. */
    TokenPair pair(Session session, Instant now) {
        return session.refreshToken()
                .map(current -> new TokenPair(access(session, now), refreshTokens.write(current), session.userId()))
                .orElseThrow(() -> new IllegalArgumentException("a session without refresh tokens"));
    }
}

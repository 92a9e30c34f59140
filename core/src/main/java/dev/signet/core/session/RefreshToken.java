package dev.signet.core.session;

import dev.signet.core.shared.SessionId;

/**
 * What a refresh token says (RFC 6749 section 1.5). It is a secret only in the form that {@link RefreshTokens} gives it.
 *
 * @param counter 0 for a session's first token, one more for each that follows
 * @param nonce the session's own, see {@link RefreshState}
 */
public record RefreshToken(SessionId sessionId, long counter, long nonce) {}

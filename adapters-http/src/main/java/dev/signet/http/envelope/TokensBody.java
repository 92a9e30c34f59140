package dev.signet.http.envelope;

import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.SecretText;

/** What a session is worth (RFC 6749 section 5.1); the access token's life in seconds. */
record TokensBody(SecretText accessToken, SecretText refreshToken, String tokenType, long expiresIn) {
    static TokensBody of(TokenPair pair) {
        return new TokensBody(
                pair.access().token(),
                pair.refreshToken(),
                "bearer",
                pair.access().expiresIn().toSeconds());
    }
}

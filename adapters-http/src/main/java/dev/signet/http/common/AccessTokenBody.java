package dev.signet.http.common;

import dev.signet.core.session.AccessToken;
import dev.signet.core.shared.SecretText;

/** An access token as RFC 6749 section 5.1 has it; its life in seconds. */
public record AccessTokenBody(SecretText accessToken, String tokenType, long expiresIn) {
    /** The token that somebody was just given. */
    public static AccessTokenBody of(AccessToken token) {
        return new AccessTokenBody(token.token(), "bearer", token.expiresIn().toSeconds());
    }
}

package dev.signet.http.account;

import dev.signet.core.session.AccessToken;
import dev.signet.core.shared.SecretText;

/** An access token as RFC 6749 section 5.1 has it; its life in seconds. */
record AccessTokenBody(SecretText accessToken, String tokenType, long expiresIn) {
    static AccessTokenBody of(AccessToken token) {
        return new AccessTokenBody(token.token(), "bearer", token.expiresIn().toSeconds());
    }
}

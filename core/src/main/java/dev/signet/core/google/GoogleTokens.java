package dev.signet.core.google;

import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.time.Instant;
import java.util.Optional;

/** Checks Google's ID tokens (OpenID Connect Core section 3.1.3.7). */
public interface GoogleTokens {
    /**
     * Whom a token tells of that Google made for one of our clients, that is valid at this time and that names a
     * verified address. Refuses any other with {@link GoogleRefusal#INVALID_GOOGLE_CREDENTIAL}, with {@link
     * dev.signet.core.shared.Overloaded} while Google's keys cannot be had, and with {@link
     * dev.signet.core.shared.CommonRefusal#NOT_FOUND} where there is no signing in with Google.
     *
     * @param nonce what the token has to carry; empty: it does not matter
     */
    Result<GoogleIdentity> verify(SecretText credential, Optional<String> nonce, Instant now);
}

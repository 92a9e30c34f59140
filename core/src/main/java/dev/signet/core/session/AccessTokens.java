package dev.signet.core.session;

import dev.signet.core.shared.SecretText;
import java.time.Instant;
import java.util.Optional;

/** Makes and checks access tokens: JWTs (RFC 7519) signed with ES256 under the rules of RFC 8725. */
public interface AccessTokens {
    /** A signed token with these claims and a {@code jti} of its own. */
    SecretText issue(AccessClaims claims);

    /**
     * The claims of a token that this server issued, for its audience, and that is valid at this time; empty for
     * anything else. Whether its session still lives is for others to say.
     */
    Optional<AccessClaims> verify(String token, Instant now);

    /** What a token says besides its claims; empty for any that {@link #verify} does not accept. */
    Optional<TokenDescription> describe(String token, Instant now);

    /** Who issues them: their {@code iss}. */
    String issuer();

    /** The public keys that verify its tokens, now and next: a JWK Set (RFC 7517 section 5) in JSON. */
    String publishedKeys();
}

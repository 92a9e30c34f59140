package dev.signet.core.crypto;

/**
 * Who issues access tokens and for whom.
 *
 * @param issuer {@code iss}: the public URL
 * @param audience {@code aud}: the public URL too, unless the product has a name of its own
 */
public record TokenParties(String issuer, String audience) {
    public TokenParties {
        if (issuer.isEmpty() || audience.isEmpty()) {
            throw new IllegalArgumentException("a token names its issuer and its audience");
        }
    }
}

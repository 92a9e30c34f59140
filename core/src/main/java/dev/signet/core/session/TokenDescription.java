package dev.signet.core.session;

/**
 * All that a valid access token says.
 *
 * @param tokenId {@code jti}: of this token and no other
 * @param audience {@code aud}
 */
public record TokenDescription(AccessClaims claims, String tokenId, String audience) {}

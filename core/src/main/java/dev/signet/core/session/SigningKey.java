package dev.signet.core.session;

import dev.signet.core.shared.SecretText;
import java.time.Instant;

/**
 * A key that signs access tokens.
 *
 * @param generation 1 for the first key, one more for each that follows
 * @param keyId the {@code kid}: the key's thumbprint (RFC 7638)
 * @param publicJwk the public part in JSON (RFC 7517)
 * @param privateJwk the whole key in JSON; stores keep it sealed
 * @param signsFrom from when on it signs; it is published before that
 */
public record SigningKey(
        int generation, String keyId, String publicJwk, SecretText privateJwk, Instant createdAt, Instant signsFrom) {}

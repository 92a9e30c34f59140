package dev.signet.core.session;

import dev.signet.core.shared.SecretText;
import java.time.Duration;

/**
 * An access token as its owner gets it.
 *
 * @param expiresIn how long it is valid from now (RFC 6749 section 5.1)
 */
public record AccessToken(SecretText token, Duration expiresIn) {}

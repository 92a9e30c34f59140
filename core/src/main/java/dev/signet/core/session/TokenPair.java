package dev.signet.core.session;

import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;

/**
 * What a session that can be refreshed is worth for its owner (RFC 6749 section 5.1).
 *
 * @param userId whose session it is: refreshing asks for it
 */
public record TokenPair(AccessToken access, SecretText refreshToken, UserId userId) {}

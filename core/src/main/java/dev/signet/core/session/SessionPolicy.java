package dev.signet.core.session;

import java.time.Duration;

/**
 * How long things live.
 *
 * @param accessOnly the life of a session whose access token comes without a refresh token, and of that token
 */
public record SessionPolicy(Duration accessOnly) {
    /** Twelve hours where no refresh token goes along. */
    public static SessionPolicy standard() {
        return new SessionPolicy(Duration.ofHours(12));
    }
}

package dev.signet.core.session;

import java.time.Duration;

/**
 * How long things live.
 *
 * @param accessOnly the life of a session whose access token comes without a refresh token, and of that token
 * @param access the life of an access token that comes with a refresh token
 * @param idle how long a session with refresh tokens lives without being refreshed
 * @param longest how long such a session lives in all
 * @param grace how long a refresh token that was replaced still gets its successor
 */
public record SessionPolicy(Duration accessOnly, Duration access, Duration idle, Duration longest, Duration grace) {
    /**
     * Twelve hours without a refresh token; with one, fifteen minutes an access token, thirty days idle, ninety in all,
     * and ten seconds for two tabs that refresh at once.
     */
    public static SessionPolicy standard() {
        return new SessionPolicy(
                Duration.ofHours(12),
                Duration.ofMinutes(15),
                Duration.ofDays(30),
                Duration.ofDays(90),
                Duration.ofSeconds(10));
    }
}

package dev.signet.core.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long things live.
 *
 * @param accessOnly the life of a session whose access token comes without a refresh token, and of that token
 * @param access the life of an access token that comes with a refresh token
 * @param idle how long a session with refresh tokens lives without being refreshed
 * @param longest how long such a session lives in all
 * @param grace how long a refresh token that was replaced still gets its successor
 * @param browserIdle how long a browser's session lives without being used, to the hour
 * @param browserLongest how long such a session lives in all
 */
public record SessionPolicy(
        Duration accessOnly,
        Duration access,
        Duration idle,
        Duration longest,
        Duration grace,
        Duration browserIdle,
        Duration browserLongest) {
    /**
     * Twelve hours without a refresh token; with one, fifteen minutes an access token, thirty days idle, ninety in all,
     * and ten seconds for two tabs that refresh at once. In a browser thirty days in all, which is the most that one
     * factor is good for (NIST SP 800-63B-4 section 2.1.3), and a day idle, which lets people come back to their work
     * and lets go of a machine that was left (ASVS 5.0 7.3.1, 7.3.2).
     */
    public static SessionPolicy standard() {
        return new SessionPolicy(
                Duration.ofHours(12),
                Duration.ofMinutes(15),
                Duration.ofDays(30),
                Duration.ofDays(90),
                Duration.ofSeconds(10),
                Duration.ofDays(1),
                Duration.ofDays(30));
    }

    /** How long an access token may live at the most. */
    public Duration longestToken() {
        return accessOnly.compareTo(access) < 0 ? access : accessOnly;
    }

    /** When a browser's session that began then is over, if it is not used after now. */
    public Instant browserEnd(Instant began, Instant now) {
        Instant idleEnd = now.plus(browserIdle);
        Instant last = began.plus(browserLongest);
        return idleEnd.isBefore(last) ? idleEnd : last;
    }
}

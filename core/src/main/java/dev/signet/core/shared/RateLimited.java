package dev.signet.core.shared;

import java.time.Duration;

/**
 * Too often.
 *
 * @param retryAfter how long to wait; dialects round it up to whole seconds for {@code Retry-After} (RFC 9110 section
 *     10.2.3)
 */
public record RateLimited(Duration retryAfter) implements RetryLater {
    @Override
    public Kind kind() {
        return Kind.RATE_LIMITED;
    }

    @Override
    public String code() {
        return "rate_limited";
    }

    @Override
    public String message() {
        return "Too many requests. Try again later.";
    }
}

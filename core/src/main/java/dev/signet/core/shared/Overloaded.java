package dev.signet.core.shared;

import java.time.Duration;

/**
 * The server has more work than it can take now; nothing was done.
 *
 * @param retryAfter how long to wait
 */
public record Overloaded(Duration retryAfter) implements RetryLater {
    @Override
    public Kind kind() {
        return Kind.OVERLOADED;
    }

    @Override
    public String code() {
        return "overloaded";
    }

    @Override
    public String message() {
        return "The server is busy. Try again in a moment.";
    }
}

package dev.signet.core.clilogin;

import dev.signet.core.shared.Kind;
import dev.signet.core.shared.RetryLater;
import java.time.Duration;

/**
 * The command line asked before the interval was over, which is longer from now on (RFC 8628 section 3.5).
 *
 * @param retryAfter the new interval
 */
public record SlowDown(Duration retryAfter) implements RetryLater {
    @Override
    public Kind kind() {
        return Kind.RATE_LIMITED;
    }

    @Override
    public String code() {
        return "slow_down";
    }

    @Override
    public String message() {
        return "Asked too early. Wait longer between two questions.";
    }
}

package dev.signet.core.shared;

import java.time.Duration;

/** A refusal that is over after a while. */
public interface RetryLater extends Refusal {
    /** How long to wait; dialects round it up to whole seconds for {@code Retry-After} (RFC 9110 section 10.2.3). */
    Duration retryAfter();
}

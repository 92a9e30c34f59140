package dev.signet.core.memory;

import dev.signet.core.throttle.ThrottleRule;
import java.time.Instant;

/**
 * What is counted under one throttle key.
 *
 * @param count at least 1
 * @param since for a quota: when the first of them was made; for a back-off: when the last was
 */
record Tries(int count, Instant since) {
    /** From when on the next try is allowed. */
    Instant allowedFrom(ThrottleRule rule) {
        if (rule instanceof ThrottleRule.Backoff backoff) {
            return since.plus(backoff.waitAfter(count));
        }
        ThrottleRule.Quota quota = (ThrottleRule.Quota) rule;
        return count < quota.permits() ? since : since.plus(quota.period());
    }

    /** From when on it is as if none had been made. */
    Instant forgottenFrom(ThrottleRule rule) {
        if (rule instanceof ThrottleRule.Backoff backoff) {
            return allowedFrom(rule).plus(backoff.memory());
        }
        return since.plus(((ThrottleRule.Quota) rule).period());
    }

    Tries oneMore(ThrottleRule rule, Instant now) {
        return new Tries(count + 1, rule instanceof ThrottleRule.Backoff ? now : since);
    }

    Tries oneLess() {
        return new Tries(count - 1, since);
    }
}

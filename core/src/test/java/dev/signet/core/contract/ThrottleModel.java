package dev.signet.core.contract;

import dev.signet.core.throttle.ThrottleRule;
import java.time.Duration;
import java.time.Instant;

/** What a rule of a throttle says of one key, written down a second time and as plainly as can be. */
final class ThrottleModel {
    private final ThrottleRule rule;
    private int counted;
    private Instant first = Instant.MIN;
    private Instant last = Instant.MIN;

    ThrottleModel(ThrottleRule rule) {
        this.rule = rule;
    }

    /** How long a try has to wait now. */
    Duration waitFor(Instant now) {
        Duration wait = counted == 0 ? Duration.ZERO : Duration.between(now, freeAt());
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    /** Counts a try if it need not wait; how long it has to. */
    Duration take(Instant now) {
        Duration wait = waitFor(now);
        if (wait.isZero()) {
            if (counted == 0 || !now.isBefore(forgottenAt())) {
                counted = 0;
                first = now;
            }
            counted++;
            last = now;
        }
        return wait;
    }

    void giveBack() {
        counted = Math.max(0, counted - 1);
    }

    void forget() {
        counted = 0;
    }

    private Instant freeAt() {
        if (rule instanceof ThrottleRule.Quota quota) {
            return counted < quota.permits() ? first : first.plus(quota.period());
        }
        return last.plus(wait((ThrottleRule.Backoff) rule));
    }

    private Instant forgottenAt() {
        if (rule instanceof ThrottleRule.Quota quota) {
            return first.plus(quota.period());
        }
        ThrottleRule.Backoff backoff = (ThrottleRule.Backoff) rule;
        return last.plus(wait(backoff)).plus(backoff.memory());
    }

    private Duration wait(ThrottleRule.Backoff backoff) {
        if (counted < backoff.free()) {
            return Duration.ZERO;
        }
        Duration wait = backoff.first();
        for (int i = backoff.free(); i < counted && wait.compareTo(backoff.longest()) < 0; i++) {
            wait = wait.plus(wait);
        }
        return wait.compareTo(backoff.longest()) < 0 ? wait : backoff.longest();
    }
}

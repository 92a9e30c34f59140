package dev.signet.core.throttle;

import java.time.Duration;

/** How often something may be tried. */
public sealed interface ThrottleRule {
    /** Names the rule among all others, {@code [a-z-]+}. */
    String name();

    /**
     * So many in a period that begins with the first; at its end all are forgotten.
     *
     * @param permits at least 1
     */
    record Quota(String name, int permits, Duration period) implements ThrottleRule {
        public Quota {
            if (permits < 1) {
                throw new IllegalArgumentException("a quota permits something");
            }
        }
    }

    /**
     * Some for free, then ever longer waits: {@code first} after the last free one, doubled each time, {@code longest}
     * at the most. When a wait is over the next try is allowed; all is forgotten when nothing was tried for
     * {@code memory} after the wait.
     *
     * @param free how many come without a wait, at least 1
     */
    record Backoff(String name, int free, Duration first, Duration longest, Duration memory) implements ThrottleRule {
        public Backoff {
            if (free < 1) {
                throw new IllegalArgumentException("the first try is free");
            }
        }

        /** How long to wait after the try with this number, counted from 1. */
        public Duration waitAfter(int tries) {
            if (tries < free) {
                return Duration.ZERO;
            }
            int doublings = Math.min(tries - free, Integer.SIZE - 2);
            Duration wait = first.multipliedBy(1L << doublings);
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }
}

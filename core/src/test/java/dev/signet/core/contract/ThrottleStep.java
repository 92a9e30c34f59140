package dev.signet.core.contract;

import java.time.Duration;

/**
 * One thing that happens to a throttle.
 *
 * @param pause how long after what happened before
 */
record ThrottleStep(Duration pause, Move move) {
    enum Move {
        TAKE,
        ASK,
        GIVE_BACK,
        FORGET
    }
}

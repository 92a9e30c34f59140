package dev.signet.jdbc;

import java.time.Instant;

/**
 * The database was asked its time, and told it.
 *
 * @param sentAt when it was asked, in nanoseconds of the monotonic clock
 * @param answeredAt when it had answered, likewise
 */
record Beat(long sentAt, long answeredAt, Instant time) {
    /** How far off its time may be, one way or the other: half of the round trip. */
    long uncertainty() {
        return (answeredAt - sentAt) / 2;
    }

    /** When it told its time, most likely. */
    long toldAt() {
        return sentAt + uncertainty();
    }
}

package dev.signet.jdbc;

import java.time.Duration;

/** Whether what a node has read can be relied on: by what it hears of changes, or by how long ago it was read. */
final class Freshness {
    /** Of the second within which a change has to hold everywhere. */
    private static final long LONGEST_SILENCE = Duration.ofMillis(700).toNanos();

    private final long longestTrust;
    private volatile boolean listening;
    private volatile boolean lost = true;
    private volatile long lastBeat;

    /**
     * Nothing can be relied on yet.
     *
     * @param trust how long after it was read something is relied on where changes cannot be heard of
     */
    Freshness(Duration trust) {
        longestTrust = trust.toNanos();
    }

    /** The database is there; whether it tells of changes. */
    void connected(boolean listens) {
        listening = listens;
    }

    /** The database answered: all that had been committed when it was asked is known now. */
    void beat(long sentAt) {
        lastBeat = sentAt;
        lost = false;
    }

    /** The connection broke. */
    void lost() {
        lost = true;
    }

    /** Whether changes are heard of, unless the database is silent at present. */
    boolean listens() {
        return listening;
    }

    /** Whether changes should be heard of, and may have been missed. */
    boolean silent() {
        return listening && (lost || silence().toNanos() > LONGEST_SILENCE);
    }

    /** How old what is known is. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastBeat);
    }

    /** Whether what was read then, in nanoseconds of the monotonic clock, is not too old by itself. */
    boolean holds(long readAt) {
        return listening || System.nanoTime() - readAt <= longestTrust;
    }
}

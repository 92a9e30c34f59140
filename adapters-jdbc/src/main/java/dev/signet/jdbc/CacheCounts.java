package dev.signet.jdbc;

/**
 * What became of the questions who is calling, since the start.
 *
 * @param hits answered from memory
 * @param misses read from the database, since they were not known or had changed
 * @param bypasses read from the database, since it could not be told whether they had changed
 * @param size how many answers are in memory now, of which some may have changed
 */
public record CacheCounts(long hits, long misses, long bypasses, long size) {
    /** Of stores that keep nothing in memory. */
    static CacheCounts none() {
        return new CacheCounts(0, 0, 0, 0);
    }

    CacheCounts plus(CacheCounts other) {
        return new CacheCounts(hits + other.hits, misses + other.misses, bypasses + other.bypasses, size + other.size);
    }
}

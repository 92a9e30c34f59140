package dev.signet.jdbc;

/**
 * What the connections of a pool do.
 *
 * @param active how many are in use
 * @param idle how many wait to be used
 * @param awaited how many threads wait for one
 * @param most how many there may be
 */
public record PoolCounts(int active, int idle, int awaited, int most) {}

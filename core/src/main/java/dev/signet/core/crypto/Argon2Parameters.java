package dev.signet.core.crypto;

/**
 * What one Argon2id hash costs (RFC 9106 section 3.1).
 *
 * @param memoryKib memory in KiB, at least 8 for each lane and at most 4 GiB
 * @param iterations passes over the memory, 1 to 1000
 * @param parallelism lanes, 1 to 255
 */
public record Argon2Parameters(int memoryKib, int iterations, int parallelism) {
    private static final int LEAST_MEMORY_A_LANE = 8;
    private static final int MOST_MEMORY = 4 * 1024 * 1024;
    private static final int MOST_ITERATIONS = 1000;
    private static final int MOST_LANES = 255;

    public Argon2Parameters {
        if (parallelism < 1 || parallelism > MOST_LANES) {
            throw new IllegalArgumentException("Argon2 takes 1 to 255 lanes, not " + parallelism);
        }
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException("Argon2 takes 1 to 1000 passes, not " + iterations);
        }
        if (memoryKib < LEAST_MEMORY_A_LANE * parallelism || memoryKib > MOST_MEMORY) {
            throw new IllegalArgumentException("Argon2 takes 8 KiB a lane to 4 GiB, not " + memoryKib + " KiB");
        }
    }

    /** 19 MiB, 2 passes, 1 lane: the first choice of the OWASP Password Storage Cheat Sheet. */
    public static Argon2Parameters standard() {
        return new Argon2Parameters(19_456, 2, 1);
    }

    /** The least that Argon2 can do: for tests, never for anybody's password. */
    public static Argon2Parameters smallest() {
        return new Argon2Parameters(LEAST_MEMORY_A_LANE, 1, 1);
    }
}

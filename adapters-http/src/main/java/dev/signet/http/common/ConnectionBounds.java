package dev.signet.http.common;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What connections may take of a server.
 *
 * @param most how many there may be at once, at least 1; one more closes another
 * @param timeouts how long their clients are waited for
 */
public record ConnectionBounds(int most, Timeouts timeouts) {
    // A large answer that is not read, and what goes with it.
    private static final long MEMORY_OF_ONE = 512 * 1024;
    // Of the program's own files and those of its connections to others.
    private static final long OTHER_FILES = 500;
    // Of those files: for connections that have come or are closed, and are not yet looked after.
    private static final int IN_PASSING = 200;
    private static final long LEAST = 64;
    private static final long ENOUGH = 100_000;

    public ConnectionBounds {
        if (most < 1) {
            throw new IllegalArgumentException("no connection at all");
        }
    }

    /** As many as this process has memory and open files for. */
    public static ConnectionBounds ofThisProcess() {
        long fit = Math.min(Runtime.getRuntime().maxMemory() / MEMORY_OF_ONE, openFiles() - OTHER_FILES);
        return new ConnectionBounds((int) Math.max(LEAST, Math.min(ENOUGH, fit)), Timeouts.standard());
    }

    /**
     * How many there may be together with those that just come or go. While there are, no other is accepted: under a flood
     * of them the system's queue keeps those that the server could not even open.
     */
    public int accepted() {
        return most + IN_PASSING;
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }
}

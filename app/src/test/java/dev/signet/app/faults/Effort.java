package dev.signet.app.faults;

import dev.signet.app.journey.RunningServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How much a Linux machine has done up to a moment, or between two.
 *
 * @param time since whenever, or how long that was
 * @param idle ticks in which a core had nothing to do, those in which it waited for a disk among them
 * @param all ticks of all cores together
 * @param client processor time of this process
 * @param servers processor time of each server
 * @param database processor time of the processes of PostgreSQL that live
 */
record Effort(Duration time, long idle, long all, Duration client, List<Duration> servers, Duration database) {
    // Of the line "cpu" in /proc/stat; what a guest took is in user and nice already.
    private static final int NAME_AND_GUESTS = 9;
    private static final int IDLE = 4;
    private static final int WAITING_FOR_A_DISK = 5;

    /**
     * Of this process and these servers, up to now.
     *
     * @param database where the programs of their PostgreSQL are
     */
    static Effort now(List<RunningServer> servers, Path database) {
        String[] cpu = cpu();
        return new Effort(
                Duration.ofNanos(System.nanoTime()),
                Long.parseLong(cpu[IDLE]) + Long.parseLong(cpu[WAITING_FOR_A_DISK]),
                Arrays.stream(cpu)
                        .limit(NAME_AND_GUESTS)
                        .skip(1)
                        .mapToLong(Long::parseLong)
                        .sum(),
                processorTime(ProcessHandle.current()),
                servers.stream()
                        .map(server ->
                                processorTime(server.invocation().process().toHandle()))
                        .toList(),
                ProcessHandle.allProcesses()
                        .filter(process -> process.info().command().orElse("").startsWith(database.toString()))
                        .map(Effort::processorTime)
                        .reduce(Duration.ZERO, Duration::plus));
    }

    private static String[] cpu() {
        try {
            return Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What was done since an earlier moment. */
    Effort since(Effort earlier) {
        return new Effort(
                time.minus(earlier.time),
                idle - earlier.idle,
                all - earlier.all,
                client.minus(earlier.client),
                IntStream.range(0, servers.size())
                        .mapToObj(node -> servers.get(node).minus(earlier.servers.get(node)))
                        .toList(),
                database.minus(earlier.database));
    }

    /** Of a hundred ticks, how many had nothing to do. */
    double idlePercent() {
        return 100.0 * idle / all;
    }

    /** Of a hundred parts of what all cores can do, how many these servers, their database and this process took. */
    double oursPercent() {
        Duration ours = servers.stream().reduce(client.plus(database), Duration::plus);
        return 100.0 * ours.toMillis() / (time.toMillis() * Runtime.getRuntime().availableProcessors());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "in %d s machine idle %.1f %%, busy with this %.1f %%, processor time of the servers %s s, of PostgreSQL %d s, of the client %d s",
                time.toSeconds(),
                idlePercent(),
                oursPercent(),
                servers.stream().map(Duration::toSeconds).toList(),
                database.toSeconds(),
                client.toSeconds());
    }
}

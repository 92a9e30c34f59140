package dev.signet.app.faults;

import dev.signet.app.journey.RunningServer;
import java.nio.file.Path;
import java.util.List;

/**
 * What a server's process takes.
 *
 * @param heap bytes that live after a full collection
 * @param resident bytes of memory, those that are not of Java too
 * @param threads those of Java
 * @param files open files, sockets among them
 */
record Footprint(long heap, long resident, long threads, long files) {
    static Footprint of(RunningServer server) {
        long process = server.invocation().process().pid();
        Signals.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process), "GC.run"));
        String metrics = server.api().get("/metrics").expect(200).body();
        return new Footprint(
                sum(metrics, "jvm_memory_used_bytes{area=\"heap\""),
                Signals.output(List.of("ps", "-o", "rss=", "-p", Long.toString(process))) << 10,
                sum(metrics, "jvm_threads_live_threads"),
                sum(metrics, "process_files_open_files"));
    }

    /** The sum of all that a name with these labels stands for. */
    static long sum(String metrics, String name) {
        return Math.round(metrics.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum());
    }

    @Override
    public String toString() {
        return heap / (1 << 20) + " MiB of heap, " + resident / (1 << 20) + " MiB resident, " + threads + " threads, "
                + files + " files";
    }
}

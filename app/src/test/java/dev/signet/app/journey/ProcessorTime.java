package dev.signet.app.journey;

import java.time.Duration;
import java.util.stream.Stream;

/** The processor time that a server, its database and this process, which has the clients in it, have used. */
record ProcessorTime(Duration server, Duration database, Duration clients) {
    /** So far. */
    static ProcessorTime of(RunningServer server) {
        return new ProcessorTime(
                used(server.invocation().process().toHandle()),
                server.database().stream()
                        .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()))
                        .map(ProcessorTime::used)
                        .reduce(Duration.ZERO, Duration::plus),
                used(ProcessHandle.current()));
    }

    ProcessorTime since(ProcessorTime start) {
        return new ProcessorTime(
                server.minus(start.server), database.minus(start.database), clients.minus(start.clients));
    }

    ProcessorTime dividedBy(long count) {
        return new ProcessorTime(server.dividedBy(count), database.dividedBy(count), clients.dividedBy(count));
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}

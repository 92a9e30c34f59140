package dev.signet.app.faults;

import dev.signet.app.journey.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be done to a process and all that it has started. */
final class Signals {
    private Signals() {}

    /** Ends them at once (kill -9), so that none can write anything down, and waits until they are gone. */
    static void kill(ProcessHandle process) {
        List<ProcessHandle> all = all(process);
        all.forEach(ProcessHandle::destroyForcibly);
        Eventually.holds("end of " + all, () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Lets them stand still, their connections open. */
    static void freeze(ProcessHandle process) {
        send("-STOP", process);
    }

    /** Lets them go on. */
    static void thaw(ProcessHandle process) {
        send("-CONT", process);
    }

    // The first process first, so that it starts no other meanwhile.
    private static void send(String signal, ProcessHandle process) {
        run(List.of("kill", signal, Long.toString(process.pid())));
        List<String> others = new ArrayList<>(List.of("kill", signal));
        process.descendants().map(each -> Long.toString(each.pid())).forEach(others::add);
        if (others.size() > 2) {
            run(others);
        }
    }

    private static List<ProcessHandle> all(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants()).toList();
    }

    /** Runs a program, which has to succeed. */
    static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " failed");
            }
        } catch (IOException noSuchProgram) {
            throw new UncheckedIOException(noSuchProgram);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

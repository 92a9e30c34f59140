package dev.signet.app.database;

import dev.signet.app.lifecycle.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs of PostgreSQL to their end. */
final class PostgresPrograms {
    private final Path home;
    private final List<String> wrapper;

    PostgresPrograms(Path home) throws IOException {
        this.home = home;
        this.wrapper = wrapper();
    }

    /** Where they are. */
    Path home() {
        return home;
    }

    /** Runs one to its end, with nothing on its standard input. */
    Outcome run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(command);
    }

    // PostgreSQL refuses to run as root. In a user namespace of its own the same user has another number.
    private static List<String> wrapper() throws IOException {
        if (!"root".equals(ProcessHandle.current().info().user().orElse(""))) {
            return List.of();
        }
        List<String> wrapper = List.of("unshare", "--user");
        List<String> probe = new ArrayList<>(wrapper);
        probe.add("true");
        try {
            if (run(probe).succeeded()) {
                return wrapper;
            }
        } catch (IOException noSuchProgram) {
            throw refusedToRoot(noSuchProgram);
        }
        throw refusedToRoot(new IOException("unshare failed"));
    }

    private static StartFailure refusedToRoot(IOException cause) {
        return new StartFailure(
                "PostgreSQL does not run as root, and this system grants no user namespace:"
                        + " start Signet as another user, or set SIGNET_DATABASE_URL",
                cause);
    }

    private static Outcome run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Neither our secrets nor the defaults of somebody's client are for it.
        builder.environment().keySet().removeIf(name -> name.startsWith("SIGNET_") || name.startsWith("PG"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output.strip());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command + " ran", interrupted);
        }
    }

    /**
     * How a program ended.
     *
     * @param output all that it wrote
     */
    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }

        /** What this program has to say about its failure, in one line. */
        IOException failure(String program) {
            return new IOException(program + ": " + output.replaceAll("\\s+", " "));
        }
    }
}

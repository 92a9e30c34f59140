package dev.signet.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Sends requests as fast as they are answered, by the program wrk on one thread. What to send stands in a script, so
 * that no credential is in the list of processes.
 */
final class Wrk {
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final Path directory;
    private final URI server;

    Wrk(Path directory, URI server) {
        this.directory = directory;
        this.server = server;
    }

    /** The same request again and again, after a warm-up. */
    Measurement repeat(int connections, String path, String script) {
        run(WARM_UP, connections, path, script);
        return run(ROUND, connections, path, script);
    }

    /** Requests by this script, for this long at most; one that calls {@code wrk.thread:stop()} ends it before. */
    Measurement run(Duration longest, int connections, String path, String script) {
        try {
            Path file = Files.writeString(Files.createTempFile(directory, "wrk-", ".lua"), script);
            String written = Tool.run(
                    directory,
                    Map.of(),
                    List.of(
                            "wrk",
                            "-t1",
                            "-c" + connections,
                            "-d" + longest.toSeconds() + "s",
                            "--latency",
                            "--timeout",
                            "30s",
                            "-s",
                            file.toString(),
                            server.resolve(path).toString()));
            if (written.contains("Non-2xx") || written.contains("Socket errors")) {
                throw new AssertionError("not everything was answered well: " + written);
            }
            return new Measurement(
                    Double.parseDouble(Tool.part(written, "Requests/sec: +([0-9.]+)")),
                    Tool.part(written, " 50% +(\\S+)"),
                    Tool.part(written, " 99% +(\\S+)"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A script that always sends this header. */
    static String header(String name, String value) {
        return "wrk.headers[\"" + name + "\"] = \"" + value + "\"\n";
    }

    /** A script that always sends this body. */
    static String post(String json) {
        return "wrk.method = \"POST\"\n" + header("Content-Type", "application/json") + "wrk.body = [[" + json + "]]\n";
    }

    /**
     * A script that sends a header or body of its own with each request, taken from the lines of a file, and stops when
     * there is none left.
     *
     * @param request Lua that makes the request of {@code line}
     */
    static String lines(Path file, String request) {
        return """
                local lines = {}
                for line in io.lines("%s") do lines[#lines + 1] = line end
                local used = 0
                function request()
                    used = used + 1
                    if used >= #lines then wrk.thread:stop() end
                    local line = lines[math.min(used, #lines)]
                    %s
                end
                """.formatted(file, request);
    }
}

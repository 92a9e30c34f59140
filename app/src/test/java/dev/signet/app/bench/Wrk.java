package dev.signet.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends requests as fast as they are answered, by the program wrk on one thread. What to send stands in a script, so
 * that no credential is in the list of processes.
 */
final class Wrk {
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Pattern ALL_SENT = Pattern.compile("(\\d+) requests in (\\d+) us");

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

    /**
     * Requests by this script, for so long; one that {@link #lines} made counts until its last line was answered, where
     * that is sooner.
     */
    Measurement run(Duration time, int connections, String path, String script) {
        try {
            Path file = Files.writeString(Files.createTempFile(directory, "wrk-", ".lua"), script);
            String written = Tool.run(
                    directory,
                    Map.of(),
                    List.of(
                            "wrk",
                            "-t1",
                            "-c" + connections,
                            "-d" + time.toSeconds() + "s",
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
                    perSecond(written), Tool.part(written, " 50% +(\\S+)"), Tool.part(written, " 99% +(\\S+)"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static double perSecond(String written) {
        Matcher all = ALL_SENT.matcher(written);
        return all.find()
                ? Double.parseDouble(all.group(1)) * 1e6 / Double.parseDouble(all.group(2))
                : Double.parseDouble(Tool.part(written, "Requests/sec: +([0-9.]+)"));
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
     * A script that sends a header or body of its own with each request, taken from the lines of a file, and tells how
     * long all of them took: wrk itself would count the time when there is nothing left to send.
     *
     * @param request Lua that makes the request of {@code line}
     */
    static String lines(Path file, String request) {
        return """
                local ffi = require("ffi")
                ffi.cdef[[
                    typedef struct { long seconds; long micros; } moment;
                    int gettimeofday(moment *now, void *zone);
                ]]
                local moment = ffi.new("moment")
                local function now()
                    ffi.C.gettimeofday(moment, nil)
                    return tonumber(moment.seconds) * 1e6 + tonumber(moment.micros)
                end
                local started
                local lines = {}
                for line in io.lines("%s") do lines[#lines + 1] = line end
                local sent, answered = 0, 0
                function setup(thread) only = thread end
                function request()
                    started = started or now()
                    sent = sent + 1
                    local line = lines[math.min(sent, #lines)]
                    %s
                end
                function response()
                    answered = answered + 1
                    if answered == #lines then
                        took = now() - started
                        count = #lines
                        wrk.thread:stop()
                    end
                end
                function done()
                    local took = only:get("took")
                    if took then print(string.format("%%d requests in %%d us", only:get("count"), took)) end
                end
                """.formatted(file, request);
    }
}

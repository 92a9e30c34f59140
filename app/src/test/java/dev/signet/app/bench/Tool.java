package dev.signet.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A measuring program of somebody else's, run to its end. */
final class Tool {
    private Tool() {}

    /** What it writes; fails when it is not installed or fails. */
    static String run(Path directory, Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            String written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command.get(0) + " failed: " + written);
            }
            return written;
        } catch (IOException notThere) {
            throw new UncheckedIOException(command.get(0) + " has to be installed", notThere);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What this pattern's group finds in it. */
    static String part(String written, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(written);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in: " + written);
        }
        return matcher.group(1);
    }
}

package dev.signet.http.common;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a JVM of its own, in which every name that is looked up is found. */
class NameLookupTest {
    @TempDir
    Path directory;

    @Test
    void no_text_is_ever_looked_up_as_a_name() throws IOException {
        List<String> names = List.of(".:", ".1:2", "a:", "fe80:.", "1.2.3", "localhost", ":");
        Path hosts = Files.writeString(directory.resolve("hosts"), "192.0.2.77 " + String.join(" ", names) + "\n");

        assertThat(read(hosts, names)).hasSameSizeAs(names).containsOnly("none");
    }

    private static List<String> read(Path hosts, List<String> texts) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.net.hosts.file=" + hosts,
                "-cp",
                System.getProperty("java.class.path"),
                ReadAddress.class.getName());
        java.command().addAll(texts);
        java.redirectError(ProcessBuilder.Redirect.INHERIT);
        return new String(java.start().getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
    }
}

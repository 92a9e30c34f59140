package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.journey.Api;
import dev.signet.app.journey.Eventually;
import dev.signet.app.journey.Invocation;
import dev.signet.app.journey.RunningServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No space is left where the data is: on a file system of its own, which only root can mount. */
class FullDiskLongIT {
    private static final int PARALLEL = 6;
    private static final int SOME = 10;

    @TempDir
    private Path home;

    private Path data;

    @BeforeEach
    void mount() throws IOException {
        data = Files.createDirectory(home.resolve("data"));
        Signals.run(List.of("mount", "-t", "tmpfs", "-o", "size=400m,mode=0700", "tmpfs", data.toString()));
    }

    @AfterEach
    void unmount() {
        Signals.run(List.of("umount", data.toString()));
    }

    @Test
    void while_no_space_is_left_requests_are_told_so_and_then_all_goes_on() throws Exception {
        try (RunningServer server = RunningServer.start(home, Map.of("SIGNET_RATE_LIMITS", "off"));
                Traffic traffic = Traffic.to(server, PARALLEL)) {
            traffic.goesOnBy(SOME);
            Path ballast = fill();
            // The people of the traffic may all be waiting for mail, which finds no space either.
            Api writer = server.api().watchedBy(traffic.answers());
            Eventually.holds("a full disk", () -> isRefused(writer));
            assertThat(server.invocation().err()).contains("No space left on device");
            server.api().get("/healthz").expect(200);

            Files.delete(ballast);
            traffic.goesOnBy(SOME);
            traffic.balance(server.api(), server.mail());
            System.out.println("a full disk: " + traffic.answers());
        }
    }

    @Test
    void a_start_without_space_is_told_in_one_line_and_works_once_there_is_some() throws Exception {
        Files.createFile(data.resolve("lock"));
        Path ballast = fill();
        Invocation failed = invocation();

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err().lines()).singleElement().asString().contains("No space left on device");

        Files.delete(ballast);
        RunningServer.start(home, Map.of()).close();
    }

    private static boolean isRefused(Api writer) {
        Map<String, String> nobody = Map.of("email", "nobody@example.com");
        return writer.post("/v1/auth/forgot-password", nobody).status() == 503;
    }

    private Invocation invocation() {
        return Invocation.ofJar(home, Map.of("SIGNET_PORT", "0"), "serve");
    }

    /** Takes all that is left. */
    private Path fill() throws IOException {
        Path ballast = data.resolve("ballast");
        byte[] block = new byte[1 << 16];
        Optional<IOException> full = Optional.empty();
        try (OutputStream out = Files.newOutputStream(ballast, StandardOpenOption.CREATE_NEW)) {
            while (full.isEmpty()) {
                full = written(out, block);
            }
        }
        return ballast;
    }

    private static Optional<IOException> written(OutputStream out, byte[] block) {
        try {
            out.write(block);
            return Optional.empty();
        } catch (IOException noSpace) {
            return Optional.of(noSpace);
        }
    }
}

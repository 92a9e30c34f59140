package dev.signet.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken for a database that runs; that one is found is shown by whatever works beside a server. */
class RunningDatabaseTest {
    @TempDir
    private Path directory;

    @Test
    void where_nothing_was_ever_made_none_runs() throws Exception {
        assertThat(RunningDatabase.in(directory.resolve("postgres"))).isEmpty();
        assertThat(RunningDatabase.in(directory)).isEmpty();
    }

    @Test
    void after_a_crash_of_the_machine_a_stranger_with_its_number_is_not_taken_for_it() throws Exception {
        Files.writeString(directory.resolve("password"), "of the database");
        Path file = Files.createDirectory(directory.resolve("cluster")).resolve("postmaster.pid");
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.write(file, List.of(Long.toString(stranger.pid()), "cluster", "0", "5432"));

            assertThat(RunningDatabase.in(directory)).isEmpty();
            assertThat(file).exists();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }
}

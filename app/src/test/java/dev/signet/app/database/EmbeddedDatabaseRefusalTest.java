package dev.signet.app.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.app.lifecycle.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no database can be made, that is one line. */
class EmbeddedDatabaseRefusalTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"$HOME", "`id`", "\"", "\\"})
    void a_path_that_a_shell_would_read_as_another_is_refused(String name) {
        assertThatThrownBy(() -> EmbeddedDatabase.start(directory.resolve(name)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("SIGNET_DATA_DIR")
                .hasMessageNotContaining("\n");
    }

    @Test
    void what_its_programs_say_about_a_failure_is_told_in_one_line() throws Exception {
        Files.createFile(directory.resolve("password"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("initdb: ")
                .hasMessageNotContaining("\n");
    }
}

package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What spares a start Flyway: it must never do that where Flyway had something to do, or to refuse. */
class MigrationHistoryTest {
    private static final Path RESOURCES = Path.of("src/main/resources/db");

    @Test
    void after_all_migrations_it_is_complete() {
        assertThat(MigrationHistory.isComplete(TestPostgres.migratedDatabase())).isTrue();
    }

    @Test
    void without_a_schema_it_is_not() {
        assertThat(MigrationHistory.isComplete(TestPostgres.emptyDatabase())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM flyway_schema_history WHERE version = '018'",
                "DELETE FROM flyway_schema_history WHERE version = '003'",
                "UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '002'",
                "UPDATE flyway_schema_history SET success = false WHERE version = '018'",
                "INSERT INTO flyway_schema_history SELECT 1000, '999', description, type, 'V999__newer.sql', checksum,"
                        + " installed_by, installed_on, execution_time, true FROM flyway_schema_history LIMIT 1"
            })
    void after_others_than_ours_it_is_not(String change) {
        ConnectionSettings settings = TestPostgres.migratedDatabase();

        TestPostgres.execute(settings, change);

        assertThat(MigrationHistory.isComplete(settings)).isFalse();
    }

    @Test
    void the_list_names_every_migration() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("migration"))) {
            List<String> names =
                    files.map(Path::getFileName).map(Path::toString).sorted().toList();
            assertThat(Files.readAllLines(RESOURCES.resolve("migrations.txt"))).isEqualTo(names);
        }
    }
}

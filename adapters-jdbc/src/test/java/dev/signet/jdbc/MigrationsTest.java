package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.contract.Race;
import dev.signet.core.shared.SecretText;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The schema and how it comes to be. */
class MigrationsTest {
    @Test
    void nodes_that_start_at_once_migrate_once() {
        ConnectionSettings settings = TestPostgres.emptyDatabase();

        Race.of(3, runner -> {
            Migrations.run(settings);
            return runner;
        });

        List<String> versions =
                list(settings, "SELECT version FROM flyway_schema_history WHERE success ORDER BY installed_rank");
        assertThat(versions).isNotEmpty().doesNotHaveDuplicates().isSorted();
        assertThat(list(settings, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"))
                .contains("accounts", "throttles");
    }

    @Test
    void a_migration_that_ran_is_not_run_again() {
        ConnectionSettings settings = TestPostgres.migratedDatabase();
        String history = "SELECT concat(version, ' ', installed_on) FROM flyway_schema_history ORDER BY 1";
        List<String> before = list(settings, history);

        Migrations.run(settings);

        assertThat(list(settings, history)).isEqualTo(before);
    }

    @Test
    void a_schema_that_these_migrations_did_not_make_is_refused() {
        ConnectionSettings settings = TestPostgres.migratedDatabase();
        TestPostgres.execute(settings, "UPDATE flyway_schema_history SET checksum = 1 WHERE version = '001'");

        assertThatThrownBy(() -> Migrations.run(settings)).isInstanceOf(FlywayValidateException.class);
    }

    @Test
    void a_failure_to_connect_says_where_but_not_the_password() {
        ConnectionSettings nowhere = new ConnectionSettings(
                new SecretText("jdbc:postgresql://localhost:1/signet?password=hidden"),
                Optional.of("signet"),
                Optional.of(new SecretText("hidden")));

        assertThatThrownBy(() -> Migrations.run(nowhere))
                .isInstanceOf(FlywayException.class)
                .satisfies(failure -> {
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        assertThat(cause.toString()).doesNotContain("hidden");
                    }
                });
        assertThatThrownBy(() -> Database.open(nowhere, 1).close()).satisfies(failure -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                assertThat(cause.toString()).doesNotContain("hidden");
            }
        });
    }

    @Test
    void every_foreign_key_has_an_index() {
        List<String> without = list(TestPostgres.migratedDatabase(), """
                SELECT reference.conrelid::regclass || ' ' || pg_get_constraintdef(reference.oid)
                FROM pg_constraint AS reference
                WHERE reference.contype = 'f' AND NOT EXISTS (
                    SELECT FROM pg_index AS candidate
                    WHERE candidate.indrelid = reference.conrelid
                        AND candidate.indkey::text || ' ' LIKE array_to_string(reference.conkey, ' ') || ' %')
                """);

        assertThat(without).isEmpty();
    }

    @Test
    void nothing_in_it_stands_in_the_way_of_a_distributed_database() {
        ConnectionSettings settings = TestPostgres.migratedDatabase();

        assertThat(list(settings, "SELECT sequence_name FROM information_schema.sequences"))
                .isEmpty();
        assertThat(list(settings, "SELECT extname FROM pg_extension")).containsExactly("plpgsql");
        assertThat(list(settings, """
                        SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'
                        EXCEPT
                        SELECT table_name FROM information_schema.table_constraints
                        WHERE constraint_type = 'PRIMARY KEY'
                        """)).isEmpty();
    }

    private static List<String> list(ConnectionSettings settings, String query) {
        return Jdbi.create(settings.url().reveal())
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}

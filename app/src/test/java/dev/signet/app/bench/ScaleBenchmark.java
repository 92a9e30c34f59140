package dev.signet.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first use of a key costs with a thousand to a million keys in the store, and how it is looked up. */
class ScaleBenchmark {
    private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
    private static final int CONNECTIONS = 32;
    private static final int MEASURED = 30_000;
    // Until the compiler has nothing left to do: else the first sizes are the slowest.
    private static final int WARM_UPS = 8;
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Pattern LOOKUP =
            Pattern.compile("(?s)execute [^:]*: (SELECT coalesce\\(api_key\\..*?role IS NOT NULL\\))");
    // A hundred keys in each organisation, each with people of its own.
    private static final String FILL = """
            WITH numbers AS (
                SELECT number, gen_random_uuid() AS person, gen_random_uuid() AS organization
                FROM generate_series(:from / 100, :to / 100 - 1) AS number
            ), people AS (
                INSERT INTO accounts (id, username, is_active, token_balance, tokens_used, created_at, updated_at)
                SELECT person, 'filler' || number, true, 0, 0, now(), now() FROM numbers
            ), places AS (
                INSERT INTO organizations (id, name, slug, is_personal, created_at, updated_at)
                SELECT organization, 'filler', 'filler-' || number, true, now(), now() FROM numbers
            ), members AS (
                INSERT INTO memberships (organization_id, user_id, role, created_at)
                SELECT organization, person, 'owner', now() FROM numbers
            )
            INSERT INTO api_keys (
                id, organization_id, name, display_prefix, digest, scopes, source, created_by, maker_role,
                is_admin_managed, created_at)
            SELECT gen_random_uuid(), organization, 'filler', 'filler', sha256(gen_random_uuid()::text::bytea), '{*}',
                'dashboard', person, 'owner', false, now()
            FROM numbers, generate_series(1, 100)
            """;

    @TempDir
    private Path home;

    @Test
    void first_uses_a_second_by_how_many_keys_there_are() throws Exception {
        StringBuilder table = new StringBuilder("| keys | first uses a second | p50 | p99 |\n|---|---|---|---|\n");
        try (Stage stage = Stage.set(home)) {
            JsonNode me = stage.viewer();
            Population population = new Population(
                    stage,
                    UserId.parse(me.path("principal").path("user_id").textValue())
                            .orElseThrow(),
                    OrganizationId.parse(me.path("organization").path("id").textValue())
                            .orElseThrow());
            Jdbi jdbi = Jdbi.create(stage.connections());
            for (int round = 0; round < WARM_UPS; round++) {
                measure(stage, population);
                forget(jdbi);
            }
            long there = 0;
            StringBuilder plans = new StringBuilder();
            for (int size : SIZES) {
                fill(jdbi, there, size);
                there = size;
                Measurement measured = measure(stage, population);
                forget(jdbi);
                table.append(String.format(
                        Locale.ROOT,
                        "| %,d | %,.0f | %s | %s |%n",
                        size,
                        measured.perSecond(),
                        measured.p50(),
                        measured.p99()));
                plans.append(
                        String.format(Locale.ROOT, "%nWith %,d keys:%n%n%s%n", size, plan(stage, population, jdbi)));
            }
            System.out.println(table);
            System.out.println(plans);
        }
    }

    private static void fill(Jdbi jdbi, long from, long to) {
        jdbi.useHandle(handle ->
                handle.createUpdate(FILL).bind("from", from).bind("to", to).execute());
        jdbi.useHandle(handle -> handle.execute("VACUUM ANALYZE"));
    }

    private static Measurement measure(Stage stage, Population population) {
        Path keys = stage.file(population.keys(MEASURED));
        String script = Wrk.lines(keys, "wrk.headers[\"x-api-key\"] = line\n return wrk.format()");
        return stage.wrk().run(LONGEST, CONNECTIONS, "/v1/me", script);
    }

    private static void forget(Jdbi jdbi) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM api_keys WHERE name = 'bench'"));
    }

    /** How the database goes about the query that the server really asks: the one in the database's own log. */
    private String plan(Stage stage, Population population, Jdbi jdbi) throws IOException {
        logging(jdbi, "0");
        String key = population.keys(1).get(0);
        stage.server().api().withKey(key).get("/v1/me").expect(200);
        logging(jdbi, "-1");
        Matcher query = LOOKUP.matcher(Files.readString(home.resolve("database/log")));
        String found = "";
        while (query.find()) {
            found = query.group(1);
        }
        String asked = found.replace("$1", "sha256('" + key + "'::bytea)");
        if (asked.isEmpty()) {
            throw new AssertionError("the look-up of a key is not in the log");
        }
        List<String> lines = jdbi.withHandle(
                handle -> handle.createQuery("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) " + asked.replace(":", "\\:"))
                        .mapTo(String.class)
                        .list());
        return String.join("\n", lines);
    }

    private static void logging(Jdbi jdbi, String milliseconds) {
        jdbi.useHandle(handle -> {
            handle.execute("ALTER SYSTEM SET log_min_duration_statement = " + milliseconds);
            handle.execute("SELECT pg_reload_conf()");
        });
    }
}

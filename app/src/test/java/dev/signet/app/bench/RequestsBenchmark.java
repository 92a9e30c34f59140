package dev.signet.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.app.journey.Eventually;
import dev.signet.app.journey.Mail;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the server answers a second, beside the least that the same libraries do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsBenchmark {
    private static final int CONNECTIONS = 32;
    private static final int ONCE = 60_000;
    private static final int CODES = 3_000;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final StringBuilder table = new StringBuilder(Measurement.HEAD);

    private Stage stage;
    private Population population;
    private String viewer;
    private String organization;
    private String user;

    @BeforeAll
    void set(@TempDir Path home) {
        stage = Stage.set(home);
        JsonNode me = stage.viewer();
        viewer = me.toString();
        organization = me.path("organization").path("id").textValue();
        user = me.path("principal").path("user_id").textValue();
        population = new Population(
                stage,
                UserId.parse(user).orElseThrow(),
                OrganizationId.parse(organization).orElseThrow());
    }

    @Test
    void requests_a_second_beside_their_limits() throws Exception {
        try {
            Measurement bare;
            Measurement selecting;
            try (BareProcess process = stage.bare(viewer, organization)) {
                bare = stage.wrk(process.url()).repeat(CONNECTIONS, "/bare", "");
                selecting = stage.wrk(process.url()).repeat(CONNECTIONS, "/select", "");
            }
            table.append(bare.row("a bare answer of that size"));
            table.append(selecting.row("a bare answer after a SELECT by primary key"));
            viewers(bare, selecting);
            refreshes();
            keys(selecting);
            codes(selecting);
        } finally {
            System.out.println(table);
            stage.close();
        }
    }

    private void viewers(Measurement bare, Measurement selecting) {
        String key = population.keys(1).get(0);
        String token = population.accessTokens(1).get(0);
        String asKey = Wrk.header("x-api-key", key);
        String asSession = Wrk.header("Authorization", "Bearer " + token);
        add("GET /v1/me by key", get(asKey), "bare", bare);
        add("GET /v1/me by JWT", get(asSession), "bare", bare);

        Path keys = stage.file(population.keys(ONCE));
        String eachKey = "wrk.headers[\"x-api-key\"] = line\n return wrk.format()";
        add("GET /v1/me by a key's first use", once(Wrk.lines(keys, eachKey)), "SELECT", selecting);
        Path tokens = stage.file(population.accessTokens(ONCE));
        String eachToken = "wrk.headers[\"Authorization\"] = \"Bearer \" .. line\n return wrk.format()";
        add("GET /v1/me by a JWT's first use", once(Wrk.lines(tokens, eachToken)), "SELECT", selecting);
    }

    private Measurement get(String script) {
        return stage.wrk().repeat(CONNECTIONS, "/v1/me", script);
    }

    private Measurement once(String script) {
        return stage.wrk().run(LONGEST, CONNECTIONS, "/v1/me", script);
    }

    private void refreshes() {
        Measurement statement = stage.pgbench().run(CONNECTIONS, rotation(population.sessions(CONNECTIONS)));
        table.append(statement.row("the rotation alone, by pgbench"));
        Path tokens = stage.file(population.refreshTokens(2 * CONNECTIONS));
        String script = Wrk.header("Content-Type", "application/json") + """
                local queue = {}
                for line in io.lines("%s") do queue[#queue + 1] = line end
                function request()
                    local token = table.remove(queue, 1)
                    return wrk.format("POST", nil, nil,
                        '{"refresh_token": "' .. token .. '", "user_uuid": "%s"}')
                end
                function response(status, headers, body)
                    queue[#queue + 1] = body:match('"refresh_token":"([^"]+)"')
                end
                """.formatted(tokens, user);
        Measurement refreshes =
                stage.wrk().run(Duration.ofSeconds(10), CONNECTIONS, "/auth/verification/refresh-token", script);
        add("refresh-token", refreshes, "rotation", statement);
    }

    /** The statement of a refresh, by each connection for sessions of its own choice. */
    private static String rotation(List<SessionId> sessions) {
        String all = sessions.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        return """
                \\set one random(1, %d)
                UPDATE sessions SET refresh_counter = refresh_counter + 1, refreshed_at = now(),
                    expires_at = least(now() + interval '1 hour', refreshable_until)
                WHERE id = (ARRAY[%s]::uuid[])[:one] AND refresh_nonce = 0 AND ended_at IS NULL AND expires_at > now()
                RETURNING id, user_id, organization_id, refresh_counter, expires_at;
                """.formatted(sessions.size(), all);
    }

    private void keys(Measurement selecting) {
        String session = population.accessTokens(1).get(0);
        String script = Wrk.post("{\"name\": \"bench\", \"scopes\": [\"*\"]}")
                + Wrk.header("Authorization", "Bearer " + session);
        String path = "/v1/organizations/" + organization + "/api-keys";
        add("a key made", stage.wrk().repeat(CONNECTIONS, path, script), "SELECT", selecting);
    }

    private void codes(Measurement selecting) {
        List<String> addresses = IntStream.range(0, CODES)
                .mapToObj(number -> "person" + number + "@example.com")
                .toList();
        addresses.parallelStream()
                .forEach(address -> stage.server()
                        .api()
                        .post("/auth/verification/send-code", Map.of("email", address))
                        .expect(202));
        List<String> bodies = addressed(addresses);
        String script = Wrk.header("Content-Type", "application/json")
                + Wrk.lines(stage.file(bodies), "return wrk.format(\"POST\", nil, nil, line)");
        Measurement codes = stage.wrk().run(LONGEST, CONNECTIONS, "/auth/verification/verify-code", script);
        add("verify-code, each a new person", codes, "SELECT", selecting);
    }

    private List<String> addressed(List<String> addresses) {
        Eventually.holds("mail for everybody", () -> stage.server().mail().all().size() > addresses.size());
        return stage.server().mail().all().stream()
                .filter(mail -> mail.address().startsWith("person"))
                .map(RequestsBenchmark::body)
                .toList();
    }

    private static String body(Mail mail) {
        return "{\"email\": \"" + mail.address() + "\", \"code\": \""
                + mail.code().orElseThrow() + "\"}";
    }

    private void add(String what, Measurement measured, String limit, Measurement least) {
        table.append(measured.row(what, limit, least));
    }
}

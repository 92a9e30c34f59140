package dev.signet.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the server answers a second, beside the least that the same libraries do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsBenchmark {
    private static final int CONNECTIONS = 32;
    private static final int CODES = 20_000;
    private static final int SIGN_INS_AT_ONCE = 8;
    private static final Duration ROUND = Duration.ofSeconds(15);
    // Until the compiler has nothing left to do: refreshing takes the most different code.
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final Duration HASHING = Duration.ofSeconds(10);
    private static final String REFRESH = "/auth/verification/refresh-token";

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
            BareHash.run(HASHING);
            Measurement hash = BareHash.run(HASHING);
            Measurement bare;
            Measurement carrying;
            Measurement selecting;
            try (BareProcess process = stage.bare(viewer, organization)) {
                bare = stage.wrk(process.url()).repeat(CONNECTIONS, "/bare", "");
                carrying = stage.wrk(process.url()).repeat(CONNECTIONS, "/bare", asSession());
                selecting = stage.wrk(process.url()).repeat(CONNECTIONS, "/select", "");
            }
            table.append(bare.row("a bare answer of that size"));
            table.append(carrying.row("a bare answer to a request that carries a JWT", "bare", bare));
            table.append(selecting.row("a bare answer after a SELECT by primary key"));
            viewers(bare);
            Measurement rotation = stage.pgbench().run(CONNECTIONS, rotation(population.sessions(CONNECTIONS)));
            table.append(rotation.row("the rotation alone, by pgbench"));
            refreshes(rotation);
            keys(rotation);
            codes(rotation);
            table.append(hash.row("a bare Argon2id hash"));
            signIns(hash);
            uncached(selecting);
        } finally {
            System.out.println(table);
            stage.close();
        }
    }

    private void viewers(Measurement bare) {
        add("GET /v1/me by key", get(asKey()), "bare", bare);
        add("GET /v1/me by JWT", get(asSession()), "bare", bare);
    }

    /** Last, as the server hears of nothing afterwards. */
    private void uncached(Measurement selecting) {
        stage.deafen();
        add("GET /v1/me by key, not cached", get(asKey()), "SELECT", selecting);
        add("GET /v1/me by JWT, not cached", get(asSession()), "SELECT", selecting);
    }

    private String asKey() {
        return Wrk.header("x-api-key", population.keys(1).get(0));
    }

    private String asSession() {
        return Wrk.header(
                "Authorization", "Bearer " + population.accessTokens(1).get(0));
    }

    private Measurement get(String script) {
        return stage.wrk().repeat(CONNECTIONS, "/v1/me", script);
    }

    private void refreshes(Measurement rotation) {
        stage.wrk().run(WARM_UP, CONNECTIONS, REFRESH, refreshing());
        add("refresh-token", stage.wrk().run(ROUND, CONNECTIONS, REFRESH, refreshing()), "rotation", rotation);
    }

    /** Refreshes by tokens of sessions that nobody has used yet, and then by those that came back for them. */
    private String refreshing() {
        return Wrk.header("Content-Type", "application/json")
                + """
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
                """.formatted(stage.file(population.refreshTokens(2 * CONNECTIONS)), user);
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

    private void keys(Measurement rotation) {
        // Of several people: one credential writes one thing at a time.
        String script = Wrk.post("{\"name\": \"bench\", \"scopes\": [\"*\"]}")
                + """
                local tokens = {}
                for line in io.lines("%s") do tokens[#tokens + 1] = line end
                local last = 0
                function request()
                    last = last %% #tokens + 1
                    local headers = {
                        ["Authorization"] = "Bearer " .. tokens[last], ["Content-Type"] = "application/json"}
                    return wrk.format(nil, nil, headers)
                end
                """.formatted(stage.file(population.administrators(2 * CONNECTIONS)));
        String path = "/v1/organizations/" + organization + "/api-keys";
        add("a key made, by one of 64 people", stage.wrk().repeat(CONNECTIONS, path, script), "rotation", rotation);
    }

    private void codes(Measurement rotation) {
        verifying("early");
        stage.countRows();
        add("verify-code, each a new person", verifying("late"), "rotation", rotation);
    }

    private Measurement verifying(String names) {
        String script = Wrk.header("Content-Type", "application/json")
                + Wrk.lines(stage.file(population.codes(names, CODES)), "return wrk.format(\"POST\", nil, nil, line)");
        return stage.wrk().run(ROUND, CONNECTIONS, "/auth/verification/verify-code", script);
    }

    private void signIns(Measurement hash) {
        String script = Wrk.post("{\"username\": \"" + stage.ada().username() + "\", \"password\": \""
                + stage.ada().password() + "\"}");
        // At a hundred a second it takes long until what each of them does is compiled.
        stage.wrk().run(WARM_UP, SIGN_INS_AT_ONCE, "/v1/auth/login", script);
        add("a sign-in by password", stage.wrk().repeat(SIGN_INS_AT_ONCE, "/v1/auth/login", script), "hash", hash);
    }

    private void add(String what, Measurement measured, String limit, Measurement least) {
        table.append(measured.row(what, limit, least));
    }
}

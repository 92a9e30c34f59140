package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code signet keys rotate-signing}, beside a server and without one. */
class RotateSigningIT {
    // Each start is on another port, and tokens are good only for the public URL that issued them.
    private static final Map<String, String> SETTINGS = Map.of("SIGNET_PUBLIC_URL", "http://localhost:8080");

    @TempDir
    private Path home;

    @Test
    void the_next_key_is_published_once_and_tokens_go_on_being_good() {
        String token;
        String told;

        try (RunningServer server = RunningServer.start(home, SETTINGS)) {
            token = Person.named("nina").signUp(server.api(), server.mail());
            told = rotate();
            assertThat(told).matches("key [A-Za-z0-9_-]{43} is published and signs from \\S+Z\\R");
            assertThat(rotate()).isEqualTo(told);
            server.api().bearing(token).get("/v1/me").expect(200);
        }
        assertThat(rotate()).isEqualTo(told);
        try (RunningServer server = RunningServer.start(home, SETTINGS)) {
            Reply keys = server.api().get("/.well-known/jwks.json").expect(200);
            assertThat(keys.json().path("keys")).hasSize(2);
            assertThat(keys.json().path("keys").path(1).path("kid").textValue()).isEqualTo(told.split(" ", -1)[1]);
            server.api().bearing(token).get("/v1/me").expect(200);
        }
    }

    @Test
    void leaked_keys_are_withdrawn_beside_the_server_within_a_second() {
        try (RunningServer server = RunningServer.start(home, SETTINGS)) {
            Person olga = Person.named("olga");
            Api leaked = server.api().bearing(olga.signUp(server.api(), server.mail()));
            leaked.get("/v1/me").expect(200);
            String published = rotate().split(" ", -1)[1];

            String told = rotate("--compromised");

            Eventually.holdsWithin(
                    Duration.ofSeconds(1),
                    "end of the token",
                    () -> leaked.get("/v1/me").status() == 401);
            assertThat(told)
                    .matches("key [A-Za-z0-9_-]{43} is published and signs from \\S+Z; all before it are withdrawn\\R")
                    .doesNotContain(published);
            Reply keys = server.api().get("/.well-known/jwks.json").expect(200);
            assertThat(keys.json().path("keys")).hasSize(1);
            assertThat(keys.json().path("keys").path(0).path("kid").textValue()).isEqualTo(told.split(" ", -1)[1]);
            server.api().bearing(olga.signIn(server.api())).get("/v1/me").expect(200);
        }
    }

    @Test
    void without_a_secret_there_is_nothing_to_rotate_and_nothing_is_made() {
        Invocation invocation = Invocation.ofJar(home, Map.of(), "keys", "rotate-signing");

        assertThat(invocation.exitCode()).isEqualTo(1);
        assertThat(invocation.err()).startsWith("signet: there is no secret").hasLineCount(1);
        assertThat(home.resolve("data")).doesNotExist();
    }

    private String rotate(String... options) {
        String[] command = Stream.concat(Stream.of("keys", "rotate-signing"), Arrays.stream(options))
                .toArray(String[]::new);
        Invocation invocation = Invocation.ofJar(home, Map.of(), command);
        assertThat(invocation.exitCode()).as(invocation.everything()).isZero();
        assertThat(invocation.err()).isEmpty();
        return invocation.out();
    }
}

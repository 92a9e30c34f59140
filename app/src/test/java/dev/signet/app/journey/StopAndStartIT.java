package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract section 8: SIGTERM, and the start after it. */
class StopAndStartIT {
    @TempDir
    private Path home;

    @Test
    void stopping_8_finishes_what_runs_and_the_next_start_goes_on_with_the_same_accounts_and_keys() throws Exception {
        Person finn = Person.named("finn");
        String token;
        Key key;
        JsonNode signingKeys;
        String port;
        Path cache = home.resolve("cache");
        try (RunningServer server = RunningServer.start(home, Map.of("XDG_CACHE_HOME", cache.toString()))) {
            port = Integer.toString(server.url().getPort());
            token = finn.signUp(server.api(), server.mail());
            key = Key.make(server.api().bearing(token), "laptop");
            signingKeys = signingKeys(server);
            ProcessHandle database = server.database().orElseThrow();

            assertThat(loginAcrossTheStop(server, finn)).startsWith("HTTP/1.1 200 ");
            assertThat(server.invocation().exitCode()).isZero();
            assertThat(server.invocation().err()).isEmpty();
            Eventually.holds("end of the database", () -> !database.isAlive());
            server.keepsItsSecrets();
            // Programs may not be allowed to run from there, and nobody would clear it away.
            assertThat(cache).doesNotExist();
        }

        // On the same port, since the issuer of tokens is the public URL.
        try (RunningServer server = RunningServer.start(home, Map.of("SIGNET_PORT", port))) {
            server.api().bearing(token).get("/v1/me/account").expect(200);
            key.use(server.api()).expect(200);
            finn.login(server.api()).expect(200);
            assertThat(signingKeys(server)).isEqualTo(signingKeys);
        }
    }

    private static String loginAcrossTheStop(RunningServer server, Person person) throws IOException {
        String json = "{\"username\":\"" + person.username() + "\",\"password\":\"" + person.password() + "\"}";
        try (UnfinishedRequest login = UnfinishedRequest.post(server.url(), "/v1/auth/login", json)) {
            server.invocation().process().destroy();
            Eventually.holds("end of listening", () -> !listens(server));
            return login.finish();
        }
    }

    private static boolean listens(RunningServer server) {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.url().getPort())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static JsonNode signingKeys(RunningServer server) {
        JsonNode keys = server.api().get("/.well-known/jwks.json").expect(200).json();
        assertThat(keys.path("keys")).isNotEmpty();
        return keys;
    }
}

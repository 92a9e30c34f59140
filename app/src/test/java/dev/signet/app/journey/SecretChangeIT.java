package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract section 8: a new SIGNET_SECRET, at first beside the old one, then without it. */
class SecretChangeIT {
    private static final String OLD = Secrets.remember(UUID.randomUUID() + "" + UUID.randomUUID());
    private static final String NEW = Secrets.remember(UUID.randomUUID() + "" + UUID.randomUUID());

    @TempDir
    private Path home;

    @Test
    void who_is_signed_in_stays_so_through_the_change_and_after_it() {
        Person sven = Person.named("sven");
        String token;
        Key key;
        try (RunningServer server = RunningServer.start(home, settings(OLD))) {
            token = sven.signUp(server.api(), server.mail());
            key = Key.make(server.api().bearing(token), "laptop");
        }

        Invocation unprepared = Invocation.ofJar(home, settings(NEW), "serve");
        assertThat(unprepared.exitCode()).isEqualTo(1);
        assertThat(unprepared.err().lines())
                .singleElement()
                .asString()
                .contains("SIGNET_SECRET", "is not the one that they were sealed with");

        Map<String, String> both = new HashMap<>(settings(NEW));
        both.put("SIGNET_SECRET_PREVIOUS", OLD);
        try (RunningServer server = RunningServer.start(home, both)) {
            server.api().bearing(token).get("/v1/me").expect(200);
            key.use(server.api()).expect(200);
            sven.signIn(server.api());
        }
        try (RunningServer server = RunningServer.start(home, settings(NEW))) {
            server.api().bearing(token).get("/v1/me").expect(200);
            key.use(server.api()).expect(200);
            sven.signIn(server.api());
        }
    }

    // Each start is on another port, and tokens are good only for the public URL that issued them.
    private static Map<String, String> settings(String secret) {
        return Map.of("SIGNET_SECRET", secret, "SIGNET_PUBLIC_URL", "http://localhost:8080", "SIGNET_PORT", "0");
    }
}

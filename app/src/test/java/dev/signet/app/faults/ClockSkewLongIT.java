package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.app.journey.Api;
import dev.signet.app.journey.Cluster;
import dev.signet.app.journey.Mail;
import dev.signet.app.journey.Person;
import dev.signet.app.journey.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers whose machines' clocks are 30 seconds apart, by libfaketime (Debian: faketime). */
class ClockSkewLongIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration AGREEMENT = Duration.ofMillis(500);
    private static final Duration SHORT_LIFE = Duration.ofSeconds(6);

    @TempDir
    static Path home;

    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        // The monotonic clock too, or what waits for a while would not wait; it only begins elsewhere.
        cluster = Cluster.start(home, Map.of(), Map.of("LD_PRELOAD", library().toString(), "FAKETIME", "+30s"));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void the_clocks_are_apart() {
        Duration apart = Duration.between(date(cluster.one()), date(cluster.two()));

        assertThat(apart).isBetween(Duration.ofSeconds(28), Duration.ofSeconds(32));
    }

    @Test
    void tokens_say_the_same_time_and_are_taken_at_once_by_both() throws Exception {
        Person ida = Person.named("ida");
        ida.signUp(cluster.one().api(), cluster.mail());
        for (RunningServer node : cluster.nodes()) {
            Instant before = Instant.now();
            String token = ida.signIn(node.api());
            Instant issued = Instant.ofEpochSecond(claims(token).path("iat").asLong());

            assertThat(issued).isBetween(before.minus(AT_ONCE), Instant.now().plus(AT_ONCE));
            for (RunningServer other : cluster.nodes()) {
                other.api().bearing(token).get("/v1/me").expect(200);
            }
        }
    }

    @Test
    void a_code_of_one_is_taken_by_the_other_and_keys_are_listed_as_they_were_made() {
        Person jon = Person.named("jon");
        String challenge = jon.register(cluster.two().api());
        jon.verify(cluster.one().api(), challenge, cluster.mail().code(jon.email()))
                .expect(200);
        String token = jon.signIn(cluster.two().api());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            names.add("key " + i);
            api(i, token).post("/v1/auth/api-keys", Map.of("name", "key " + i)).expect(201);
        }

        List<String> listed = new ArrayList<>();
        api(0, token)
                .get("/v1/auth/api-keys")
                .expect(200)
                .json()
                .forEach(key -> listed.add(key.path("name").asText()));
        Collections.reverse(listed);
        assertThat(listed).isEqualTo(names);
    }

    @Test
    void a_key_ends_on_both_when_its_time_is_over() {
        Person kim = Person.named("kim");
        String token = kim.signUp(cluster.one().api(), cluster.mail());
        Instant end = Instant.now().plus(SHORT_LIFE);
        String key = api(0, token)
                .post("/v1/auth/api-keys", Map.of("name", "short", "expires_at", end.toString()))
                .expect(201)
                .text("raw_key");
        for (RunningServer node : cluster.nodes()) {
            node.api().withKey(key).get("/v1/me").expect(200);
        }
        for (RunningServer node : cluster.nodes()) {
            Api bearer = node.api().withKey(key);
            Instant asked = Instant.now();
            while (bearer.get("/v1/me").status() == 200) {
                assertThat(asked).isBefore(end.plus(AGREEMENT));
                asked = Instant.now();
            }
            assertThat(Instant.now()).isAfter(end.minus(AGREEMENT));
        }
    }

    @Test
    void people_who_go_from_one_to_the_other_notice_nothing() {
        try (Traffic traffic = Traffic.to(cluster.nodes(), cluster.mail(), 2)) {
            traffic.goesOnBy(4);
            traffic.balance(cluster.one().api(), cluster.mail());
            assertThat(traffic.failures()).isZero();
        }
        assertThat(cluster.mail().all()).extracting(Mail::id).doesNotHaveDuplicates();
    }

    private static Api api(int node, String token) {
        return cluster.nodes().get(node % 2).api().bearing(token);
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Tokens.claims(token));
    }

    private static Instant date(RunningServer node) {
        String date = node.api().get("/healthz").headers().firstValue("Date").orElseThrow();
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private static Path library() throws IOException {
        try (Stream<Path> found = Files.find(
                Path.of("/usr/lib"), 3, (path, attributes) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
            return found.findFirst()
                    .orElseThrow(() -> new AssertionError("libfaketime is not there; Debian has it as faketime"));
        }
    }
}

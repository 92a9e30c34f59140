package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code signet admin}: the mail that does not go out, what happened, and all of it without a server. */
class AdminRecordsIT {
    private static final String OLD = "019b76da-a800-7000-8000-000000000001";
    private static final String NEXT = "019b76da-a800-7000-8000-000000000002";

    private static final int SIGTERM = 15;

    @TempDir
    private Path home;

    @Test
    void mail_that_waits_is_listed_with_why_and_tried_when_it_is_told_to() {
        Map<String, String> settings = Map.of(
                "SIGNET_SMTP_URL", "smtp://127.0.0.1:1",
                "SIGNET_MAIL_FROM", "accounts@example.com");
        try (RunningServer server = RunningServer.start(home, settings)) {
            Admin admin = Admin.beside(server, home);
            Person.named("quentin").register(server.api());
            JsonNode mail = Eventually.find(
                    "a try",
                    () -> admin.json("outbox", "list").path("mails").findParents("reason").stream()
                            .filter(each -> !each.path("reason").isNull())
                            .findFirst());
            assertThat(mail.path("state").textValue()).isEqualTo("waiting");
            assertThat(mail.path("to").textValue()).isEqualTo("quentin@example.com");
            assertThat(mail.path("kind").textValue()).isEqualTo("verify_email");
            assertThat(admin.said("outbox", "list")).contains("quentin@example.com", "waiting");

            new EmbeddedSql(server).execute("UPDATE outbox SET due_at = now() + interval '1 hour'");
            int tries = tries(admin);
            assertThat(admin.json("outbox", "retry").path("hastened").intValue())
                    .isEqualTo(1);
            Eventually.holds("another try", () -> tries(admin) > tries);
        }
    }

    @Test
    void what_happened_is_read_on_from_a_time_and_from_an_event_with_a_server_and_without() {
        try (RunningServer server = RunningServer.start(home, Map.of())) {
            Person.named("rosa").signUp(server.api(), server.mail());
            EmbeddedSql sql = new EmbeddedSql(server);
            for (String id : new String[] {OLD, NEXT}) {
                sql.execute(
                        "INSERT INTO audit_events (id, action, target, client_address, request_id, created_at) VALUES ('"
                                + id
                                + "', 'thing.of_a_newer_version', 'it', '192.0.2.1', 'r-1', '2026-01-01T00:00:00Z')");
            }
            Admin admin = Admin.beside(server, home);
            assertThat(admin.said("audit", "--since", "2026-01-01T00:00:00Z").lines())
                    .extracting(line -> Admin.parsed(line).path("id").textValue())
                    .as("what happened within the last minute is left for later")
                    .containsExactly(OLD, NEXT);
        }

        Admin alone = new Admin(home, Map.of());
        assertThat(alone.said("audit", "--after", OLD).lines())
                .as("the last minute, in which the server was stopped, is over or is not")
                .first()
                .satisfies(line -> {
                    assertThat(Admin.parsed(line).path("id").textValue()).isEqualTo(NEXT);
                    assertThat(Admin.parsed(line).path("action").textValue()).isEqualTo("thing.of_a_newer_version");
                    assertThat(Admin.parsed(line).path("organization_id").isNull())
                            .isTrue();
                });
        assertThat(alone.json("user", "deactivate", "rosa").path("is_active").booleanValue())
                .isFalse();
        try (RunningServer server = RunningServer.start(home, Map.of())) {
            assertThat(server.api()
                            .post("/v1/auth/login", Map.of("username", "rosa", "password", "whatever it was"))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void where_no_server_ever_was_nothing_is_made() {
        assertThat(new Admin(home, Map.of()).fails(1, "user", "show", "rosa")).contains("there is no secret");
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void a_command_that_is_told_to_stop_leaves_no_database_running() {
        RunningServer.start(home, Map.of()).close();
        Path postmaster = home.resolve("data/postgres/cluster/postmaster.pid");
        Invocation waiting = Invocation.of(
                home,
                Map.of(),
                List.of(
                        "bash",
                        "-c",
                        "exec \"$0\" -jar \"$1\" admin key revoke --stdin < <(exec sleep 600)",
                        System.getProperty("java.home") + "/bin/java",
                        System.getProperty("signet.jar")));
        Eventually.holds("a database", () -> Files.exists(postmaster));
        List<ProcessHandle> input = waiting.process().descendants().toList();

        waiting.process().destroy();

        assertThat(waiting.exitCode()).isEqualTo(128 + SIGTERM);
        assertThat(postmaster).doesNotExist();
        input.forEach(ProcessHandle::destroy);
    }

    private static int tries(Admin admin) {
        return admin.json("outbox", "list")
                .path("mails")
                .path(0)
                .path("attempts")
                .intValue();
    }
}

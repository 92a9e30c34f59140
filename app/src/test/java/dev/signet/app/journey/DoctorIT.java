package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The doctor beside a server that runs, and where nothing does. */
@ExtendWith(Servers.class)
class DoctorIT {
    private static final String PASSWORD = Secrets.remember("q7-Hh20-doctor");

    @TempDir
    private Path home;

    private final RunningServer server;

    DoctorIT(RunningServer server) {
        this.server = server;
    }

    @Test
    void a_server_that_is_well_has_nothing_but_good_lines() throws Exception {
        Invocation doctor = Invocation.ofJar(home, beside(), "doctor", "--json");

        assertThat(doctor.exitCode()).as(doctor.everything()).isZero();
        JsonNode findings = new ObjectMapper().readTree(doctor.out()).path("findings");
        assertThat(findings)
                .allMatch(finding -> finding.path("level").textValue().equals("ok"));
        assertThat(findings.findValuesAsText("subject"))
                .containsExactly(
                        "settings",
                        "data directory",
                        "secret",
                        "database password",
                        "database",
                        "clock",
                        "signing key",
                        "mail",
                        "proxies",
                        "rate limits",
                        "public URL");
        assertThat(Secrets.in(doctor.everything())).isEmpty();
    }

    @Test
    void what_is_wrong_is_a_line_each_with_what_to_do_and_without_secrets() throws Exception {
        Path data = Files.createDirectory(home.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> settings = new HashMap<>(Map.of(
                "SIGNET_PORT", "1",
                "SIGNET_SMTP_URL", "smtp://signet:" + PASSWORD + "@localhost:1",
                "SIGNET_MAIL_FROM", "no-reply@example.com",
                "SIGNET_RATE_LIMITS", "off",
                "SIGNET_DATABASE_URL", "jdbc:postgresql://localhost:1/signet?password=" + PASSWORD,
                "SIGNET_API_KEY", PASSWORD,
                "SIGNET_PROT", "1"));

        Invocation doctor = Invocation.ofJar(home, settings, "doctor");

        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(doctor.out())
                .containsPattern("fail +data directory .* chmod go=")
                .containsPattern("warn +secret ")
                .containsPattern("fail +database .*SIGNET_DATABASE_URL")
                .containsPattern(
                        "fail +mail +localhost port 1 takes none: .*: Connection refused; check SIGNET_SMTP_URL")
                .containsPattern("warn +rate limits ")
                .containsPattern("fail +public URL .*nothing listens there")
                .containsPattern("warn +settings +SIGNET_PROT is not a setting")
                .doesNotContain("SIGNET_API_KEY", PASSWORD);
        assertThat(doctor.err()).isEmpty();
    }

    @Test
    void wrong_settings_are_told_and_end_it() {
        Invocation doctor = Invocation.ofJar(home, Map.of("SIGNET_PORT", "x"), "doctor");

        assertThat(doctor.exitCode()).isEqualTo(1);
        assertThat(doctor.out().lines())
                .singleElement()
                .asString()
                .containsPattern("fail +settings +SIGNET_PORT must ");
    }

    private Map<String, String> beside() {
        return Map.of(
                "SIGNET_DATA_DIR",
                server.data().toString(),
                "SIGNET_PORT",
                Integer.toString(server.url().getPort()));
    }
}

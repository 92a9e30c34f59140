package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code signet admin} beside a server that runs, which learns of each change. */
@ExtendWith(Servers.class)
class AdminIT {
    @TempDir
    private Path home;

    private final RunningServer server;
    private final Api api;
    private Admin admin;

    AdminIT(RunningServer server) {
        this.server = server;
        this.api = server.api();
    }

    @BeforeEach
    void settle() {
        admin = Admin.beside(server, home);
    }

    @Test
    void a_person_is_shown_deactivated_activated_and_signed_out() {
        Person olga = Person.named("olga");
        String token = olga.signUp(api, server.mail());
        api.bearing(token).get("/v1/me").expect(200);

        JsonNode shown = admin.json("user", "show", "OLGA@example.com");
        assertThat(shown.path("username").textValue()).isEqualTo("olga");
        assertThat(shown.path("is_active").booleanValue()).isTrue();
        assertThat(shown.path("organizations")).hasSize(1);
        assertThat(shown.path("sessions")).hasSize(1);
        assertThat(admin.said("user", "show", shown.path("id").textValue()))
                .contains("olga@example.com", "active", "owner", "by password");

        assertThat(admin.json("user", "deactivate", "olga").path("is_active").booleanValue())
                .isFalse();
        ends(token);
        olga.login(api).expect(401);

        admin.said("user", "activate", "olga");
        String next = olga.signIn(api);
        api.bearing(next).get("/v1/me").expect(200);
        assertThat(admin.json("user", "end-sessions", "olga")
                        .path("sessions_ended")
                        .intValue())
                .isEqualTo(1);
        ends(next);
        olga.signIn(api);
    }

    @Test
    void a_person_gets_a_link_to_recover() {
        Person otto = Person.named("otto");
        otto.signUp(api, server.mail());

        assertThat(admin.said("user", "send-recovery", "otto")).contains("otto@example.com");

        String token = server.mail().recoveryToken(otto.email());
        Person recovered = otto.withPassword("another passphrase of otto");
        api.post("/v1/auth/reset-password", Map.of("token", token, "new_password", recovered.password()))
                .expect(200);
        recovered.signIn(api);
    }

    @Test
    void an_organisation_is_suspended_and_goes_on() {
        String token = Person.named("paul").signUp(api, server.mail());
        String id = admin.json("user", "show", "paul")
                .path("organizations")
                .path(0)
                .path("id")
                .textValue();

        assertThat(admin.json("organization", "suspend", id, "--reason", "unpaid")
                        .path("suspended_reason")
                        .textValue())
                .isEqualTo("unpaid");
        Eventually.holds(
                "the suspension",
                () -> api.bearing(token).get("/v1/organizations/" + id).status() == 403);

        admin.said("organization", "unsuspend", id);
        Eventually.holds(
                "its end",
                () -> api.bearing(token).get("/v1/organizations/" + id).status() == 200);
    }

    @Test
    void a_key_is_revoked_by_what_it_begins_with_and_by_itself_but_never_in_a_list_of_processes() {
        String token = Person.named("pia").signUp(api, server.mail());
        Key shown = Key.make(api.bearing(token), "shown");
        Key leaked = Key.make(api.bearing(token), "leaked");
        List.of(shown, leaked).forEach(key -> key.use(api).expect(200));

        assertThat(admin.fails(2, "key", "revoke", leaked.raw()))
                .contains("--stdin")
                .doesNotContain(leaked.raw());
        assertThat(admin.fails(2, "key", "revoke")).contains("--stdin");

        assertThat(admin.saidReading(leaked.raw() + "\n", "key", "revoke", "--stdin"))
                .contains("is revoked");
        Eventually.holds("the end of it", () -> leaked.use(api).status() == 401);
        Eventually.holds("a mail to its owner", () -> isTold("pia@example.com"));
        shown.use(api).expect(200);

        String prefix = shown.raw().substring(0, "rst_".length() + 8);
        assertThat(admin.json("key", "revoke", prefix).path("key_prefix").textValue())
                .isEqualTo(prefix);
        Eventually.holds("the end of it", () -> shown.use(api).status() == 401);
        assertThat(admin.fails(1, "key", "revoke", "rst_00000000")).contains("no key");
    }

    @Test
    void whoever_is_not_there_is_one_line_and_a_failure() {
        assertThat(admin.fails(1, "user", "show", "nobody-of-that-name")).contains("nobody-of-that-name");
        assertThat(admin.fails(1, "organization", "unsuspend", "01890a5d-ac96-774b-bcce-b302099a8057"))
                .contains("no organisation");
        assertThat(admin.fails(
                        2,
                        "audit",
                        "--since",
                        "2026-01-01T00:00:00Z",
                        "--after",
                        "01890a5d-ac96-774b-bcce-b302099a8057"))
                .contains("--since");
    }

    private boolean isTold(String address) {
        List<Mail> mails = server.mail().to(address);
        return mails.stream().anyMatch(mail -> mail.plain().contains("leaked"));
    }

    private void ends(String token) {
        Eventually.holds(
                "end of the session", () -> api.bearing(token).get("/v1/me").status() == 401);
    }
}

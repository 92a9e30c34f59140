package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The command line with a key in the environment: who one is, keys and organisations. */
@ExtendWith(Servers.class)
class CommandLineIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home;

    private final RunningServer server;
    private final Api api;

    CommandLineIT(RunningServer server) {
        this.server = server;
        this.api = server.api();
    }

    @Test
    void whoami_tells_the_person_of_a_key_and_where_it_acts() throws Exception {
        Person ivy = Person.named("ivy");
        Cli cli = cli(Key.make(api.bearing(ivy.signUp(api, server.mail())), "laptop"));

        assertThat(cli.run(0, "whoami").out())
                .contains(server.url().toString(), "ivy <ivy@example.com>", "from SIGNET_API_KEY");
        JsonNode json = JSON.readTree(cli.run(0, "whoami", "--json").out());

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "server", "user_id", "username", "email", "organization", "scopes", "is_admin", "device_name");
        assertThat(json.path("email").textValue()).isEqualTo("ivy@example.com");
        assertThat(json.path("scopes")).hasToString("[\"*\"]");
        assertThat(json.path("is_admin").booleanValue()).isTrue();
    }

    @Test
    void keys_are_made_shown_once_listed_and_revoked() throws Exception {
        Person jon = Person.named("jon");
        Cli cli = cli(Key.make(api.bearing(jon.signUp(api, server.mail())), "laptop"));

        Invocation made =
                cli.run(0, "keys", "create", "build server", "--scope", "api_keys:read", "--expires-in", "90d");
        String raw = Secrets.remember(made.out().strip());
        JsonNode listed =
                JSON.readTree(cli.run(0, "keys", "list", "--json").out()).path("api_keys");

        assertThat(raw).matches("capy_live_[0-9A-Za-z]{49}");
        assertThat(listed).hasSize(1);
        assertThat(listed.path(0).path("name").textValue()).isEqualTo("build server");
        assertThat(listed.path(0).path("expires_at").isTextual()).isTrue();
        assertThat(raw).startsWith(listed.path(0).path("key_prefix").textValue());
        String id = listed.path(0).path("id").textValue();
        assertThat(made.err()).contains(id);
        Cli byIt = Cli.of(home, server.url()).withKey(raw);
        assertThat(byIt.run(0, "keys", "list").out()).contains("build server", "active");
        assertThat(byIt.fail(1, "keys", "create", "more")).contains("refused");

        assertThat(cli.run(0, "keys", "revoke", id).out()).isEqualTo("revoked " + id + System.lineSeparator());
        assertThat(byIt.fail(3, "keys", "list")).contains("does not accept the key");
        assertThat(cli.run(0, "keys", "list").out()).contains("no keys");
        assertThat(cli.run(0, "keys", "list", "--all").out()).contains("build server", "revoked");
    }

    @Test
    void a_key_goes_into_a_new_file_of_its_owner_alone() throws Exception {
        Person kim = Person.named("kim");
        Cli cli = cli(Key.make(api.bearing(kim.signUp(api, server.mail())), "laptop"));
        Path file = home.resolve("key");

        assertThat(cli.run(0, "keys", "create", "x", "--output", file.toString())
                        .out())
                .isEmpty();
        String raw = Secrets.remember(Files.readString(file).strip());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Cli.of(home, server.url()).withKey(raw).run(0, "whoami");

        assertThat(cli.fail(1, "keys", "create", "y", "--output", file.toString()))
                .contains("exists already");
        assertThat(Files.readString(file).strip()).isEqualTo(raw);
        assertThat(cli.fail(
                        1,
                        "keys",
                        "create",
                        "z",
                        "--output",
                        home.resolve("no/key").toString()))
                .contains("cannot be written");
        // No key was made where it could not have been written.
        assertThat(cli.run(0, "keys", "list", "--all").out()).contains(" x ").doesNotContain(" y ", " z ");
        assertThat(cli.fail(
                        1,
                        "keys",
                        "create",
                        "v",
                        "--scope",
                        "a",
                        "--project",
                        "01890a5d-ac96-774b-bcce-b302099a8057",
                        "--output",
                        home.resolve("v").toString()))
                .contains("refused");
        assertThat(home.resolve("v")).doesNotExist();
    }

    @Test
    void a_key_that_nobody_can_read_is_revoked_again() {
        Person lou = Person.named("lou");
        Cli cli = cli(Key.make(api.bearing(lou.signUp(api, server.mail())), "laptop"));
        List<String> full = List.of(
                "bash",
                "-c",
                "exec \"$0\" -jar \"$1\" keys create unseen >/dev/full",
                System.getProperty("java.home") + "/bin/java",
                System.getProperty("signet.jar"));

        Invocation unseen = Invocation.of(home, cli.settings(), full);

        assertThat(unseen.exitCode()).isEqualTo(1);
        assertThat(unseen.err()).contains("cannot be written; the key that was made is revoked");
        assertThat(cli.run(0, "keys", "list", "--all").out()).containsPattern("unseen .* revoked");
    }

    @Test
    void organizations_are_made_and_listed_and_named() throws Exception {
        Person max = Person.named("max");
        Cli cli = cli(Key.make(api.bearing(max.signUp(api, server.mail())), "laptop"));

        JsonNode made = JSON.readTree(cli.run(0, "organizations", "create", "Acme", "--slug", "acme-max", "--json")
                .out());
        assertThat(made.path("slug").textValue()).isEqualTo("acme-max");
        assertThat(cli.fail(1, "organizations", "create", "Acme", "--slug", "acme-max"))
                .contains("refused");
        JsonNode all = JSON.readTree(
                        cli.run(0, "organizations", "list", "--json").out())
                .path("organizations");
        assertThat(all).hasSize(2);

        String raw = Secrets.remember(cli.run(0, "keys", "create", "k", "--scope", "*", "--organization", "acme-max")
                .out()
                .strip());
        Cli byIt = Cli.of(home, server.url()).withKey(raw);
        assertThat(byIt.run(0, "organizations", "list").out())
                .containsPattern("\\* +acme-max +Acme")
                .hasLineCount(2);
        assertThat(byIt.fail(1, "organizations", "create", "More")).contains("SIGNET_API_KEY");
        assertThat(byIt.fail(1, "keys", "list", "--organization", "elsewhere"))
                .contains("no organisation", "elsewhere");
        assertThat(cli.fail(3, "organizations", "use", "acme-max")).contains("signet login", "--organization acme-max");
    }

    @Test
    void what_is_not_ones_own_is_not_there() {
        Person ned = Person.named("ned");
        Cli cli = cli(Key.make(api.bearing(ned.signUp(api, server.mail())), "laptop"));

        assertThat(cli.fail(1, "keys", "list", "--organization", "01890a5d-ac96-774b-bcce-b302099a8057"))
                .contains("refused");
        assertThat(cli.fail(1, "keys", "revoke", "01890a5d-ac96-774b-bcce-b302099a8057"))
                .contains("no key 01890a5d-ac96-774b-bcce-b302099a8057");
    }

    private Cli cli(Key key) {
        return Cli.of(home, server.url()).withKey(key.raw());
    }
}

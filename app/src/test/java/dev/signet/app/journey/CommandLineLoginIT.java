package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Contract section 2, from both sides: a command line that signs in, and the person who approves it. */
@ExtendWith(Servers.class)
class CommandLineLoginIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home;

    private final RunningServer server;
    private final Api api;

    CommandLineLoginIT(RunningServer server) {
        this.server = server;
        this.api = server.api();
    }

    @Test
    void cli_login_2_an_approved_login_acts_until_it_is_signed_out() throws Exception {
        Api ada = person("cliada");
        Cli cli = cli();

        Invocation login = cli.start("login", "--name", "Ada's laptop");
        assertThat(approve(ada, login, Map.of()).exitCode())
                .as(login.everything())
                .isZero();

        assertThat(login.out()).contains("signed in to ", " as Ada's laptop");
        String raw = remembered(cli);
        assertThat(login.everything()).doesNotContain(raw);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cli.logins())))
                .isEqualTo("rw-------");
        assertThat(cli.run(0, "whoami").out()).contains("cliada <cliada@example.com>", "the login of Ada's laptop");
        JsonNode keys =
                JSON.readTree(cli.run(0, "keys", "list", "--json").out()).path("api_keys");
        assertThat(keys.path(0).path("source").textValue()).isEqualTo("cli");
        assertThat(keys.path(0).path("device_name").textValue()).isEqualTo("Ada's laptop");
        assertThat(cli.run(0, "organizations", "list").out()).contains("* ", "signed in");

        assertThat(cli.run(0, "logout").out()).startsWith("signed out of ").doesNotContain("no longer good");

        assertThat(Files.readString(cli.logins())).doesNotContain(raw);
        assertThat(cli.fail(3, "whoami")).contains("not signed in");
        assertThat(cli.withKey(raw).fail(3, "whoami")).contains("does not accept the key");
    }

    @Test
    void cli_login_2_a_denied_login_ends_clearly_and_leaves_nothing() {
        Api ben = person("cliben");
        Cli cli = cli();

        Invocation login = cli.start("login");
        new WaitingLogin(login).deny(ben);

        assertThat(login.exitCode()).isEqualTo(4);
        assertThat(login.err()).contains("signet: the login was denied");
        assertThat(cli.fail(3, "whoami")).contains("not signed in");
    }

    @Test
    void signing_out_says_when_the_key_was_gone_or_the_server_is_not_there() throws Exception {
        Api cleo = person("clicleo");
        Cli cli = cli();
        approve(cleo, cli.start("login"), Map.of());
        String id = cleo.get("/v1/me").json().path("organization").path("id").textValue();
        String keys = "/v1/organizations/" + id + "/api-keys";
        String key = cleo.get(keys).json().path("api_keys").path(0).path("id").textValue();
        cleo.delete(keys + "/" + key).expect(200);

        assertThat(cli.run(0, "logout").out()).contains("its key was no longer good");

        approve(cleo, cli.start("login", "--name", "kept"), Map.of());
        String text = Files.readString(cli.logins());
        Files.writeString(cli.logins(), text.replace(server.url().toString(), "http://localhost:1"));
        Cli elsewhere = new Cli(home, Map.of());
        assertThat(elsewhere.fail(5, "logout")).contains("forgot the login", "not revoked", "called kept");
        assertThat(elsewhere.fail(3, "whoami")).contains("not signed in");
    }

    @Test
    void each_organization_has_a_login_of_its_own_and_one_of_them_is_in_use() throws Exception {
        Api dora = person("clidora");
        String acme = organization(dora, "Acme", "acme-dora");
        String beta = organization(dora, "Beta", "beta-dora");
        Cli cli = cli();

        // Both at once, on the same file.
        Invocation one = cli.start("login", "--name", "one");
        Invocation two = cli.start("login", "--name", "two");
        new WaitingLogin(one).authorize(dora, Map.of("organization_id", acme));
        new WaitingLogin(two).authorize(dora, Map.of("organization_id", beta));
        assertThat(one.exitCode()).as(one.everything()).isZero();
        assertThat(two.exitCode()).as(two.everything()).isZero();
        remembered(cli);

        assertThat(cli.run(0, "organizations", "use", "acme-dora").out()).contains("using Acme (acme-dora)");
        assertThat(cli.run(0, "whoami").out()).contains("Acme (acme-dora)", "the login of one");
        assertThat(cli.run(0, "whoami", "--organization", "beta-dora").out()).contains("the login of two");
        cli.run(0, "organizations", "use", beta);
        assertThat(cli.run(0, "whoami").out()).contains("Beta (beta-dora)");

        Invocation again = cli.start("login", "--name", "three", "--organization", "beta-dora");
        approve(dora, again, Map.of("organization_id", beta));
        assertThat(again.err()).contains("login as two", "is revoked");
        assertThat(cli.run(0, "keys", "list").out()).contains("three").doesNotContain("two");

        Invocation astray = cli.start("login", "--organization", "beta-dora");
        assertThat(approve(dora, astray, Map.of("organization_id", acme)).exitCode())
                .isEqualTo(4);
        assertThat(astray.err()).contains("approved for acme-dora and not for beta-dora", "is revoked");
        assertThat(cli.run(0, "whoami").out()).contains("the login of three");

        assertThat(cli.run(0, "logout", "--all").out().lines()).hasSize(2);
        assertThat(cli.fail(3, "whoami")).contains("not signed in");
    }

    @Test
    void a_machine_that_sleeps_meanwhile_goes_on_when_it_wakes() throws Exception {
        Api finn = person("clifinn");
        Cli cli = cli();
        Invocation login = cli.start("login");
        WaitingLogin waiting = new WaitingLogin(login);
        waiting.code();
        signal("STOP", login);
        waiting.authorize(finn, Map.of());
        signal("CONT", login);
        assertThat(login.exitCode()).as(login.everything()).isZero();
        remembered(cli);
        assertThat(cli.run(0, "whoami").out()).contains("clifinn");
    }

    @Test
    void told_to_stop_it_says_nothing_and_leaves_nothing() throws Exception {
        Cli cli = cli();
        // Whoever runs the tests in the background has the signal ignored, and so would what they start.
        Invocation login = Invocation.of(
                home,
                environment(cli),
                List.of(
                        "env",
                        "--default-signal=INT",
                        System.getProperty("java.home") + "/bin/java",
                        "-jar",
                        System.getProperty("signet.jar"),
                        "login"));
        new WaitingLogin(login).code();

        signal("INT", login);

        assertThat(login.exitCode()).isEqualTo(130);
        assertThat(login.err()).isEmpty();
        assertThat(cli.fail(3, "whoami")).contains("not signed in");
    }

    @Test
    void for_programs_it_answers_a_line_of_json_for_each_step() throws Exception {
        Api eve = person("clieve");
        Cli cli = cli();
        Invocation login = cli.start("login", "--json", "--name", "robot");
        assertThat(approve(eve, login, Map.of()).exitCode()).isZero();
        remembered(cli);

        List<String> lines = login.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(JSON.readTree(lines.get(0)).path("state").textValue()).isEqualTo("pending");
        assertThat(JSON.readTree(lines.get(1)).path("state").textValue()).isEqualTo("authorized");
        assertThat(JSON.readTree(lines.get(1)).path("organization").path("slug").isTextual())
                .isTrue();
        assertThat(login.err()).isEmpty();
    }

    private static void signal(String name, Invocation login) throws Exception {
        String pid = Long.toString(login.process().pid());
        assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor())
                .isZero();
    }

    private Cli cli() {
        return Cli.of(home, server.url());
    }

    private static Map<String, String> environment(Cli cli) {
        Map<String, String> environment = new HashMap<>(cli.settings());
        environment.put("XDG_CONFIG_HOME", cli.home().resolve("config").toString());
        environment.put("SSH_CONNECTION", "tests");
        return environment;
    }

    /** Somebody who is signed in to the server. */
    private Api person(String name) {
        return api.bearing(Person.named(name).signUp(api, server.mail()));
    }

    private static String organization(Api owner, String name, String slug) {
        return owner.post("/v1/organizations", Map.of("name", name, "slug", slug))
                .expect(201)
                .text("id");
    }

    private static Invocation approve(Api person, Invocation login, Map<String, String> more) {
        return new WaitingLogin(login).approve(person, more);
    }

    /** The newest key that is kept; the server must write none of them anywhere. */
    private static String remembered(Cli cli) throws Exception {
        JsonNode logins = JSON.readTree(Files.readString(cli.logins())).path("logins");
        logins.forEach(login -> {
            Secrets.remember(login.path("api_key").textValue());
        });
        return logins.path(0).path("api_key").textValue();
    }
}

package dev.signet.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.client.Answer;
import dev.signet.app.client.Fields;
import dev.signet.app.login.StoredLogin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

@Command(
        name = "whoami",
        description = {
            "Says who is signed in: whose key it is, where it acts and what it allows.",
            "JSON: server, user_id, username, email, organization {id, name, slug, suspended}, scopes, is_admin,"
                    + " device_name; null where there is none. Only a key that is bound to a person tells username and"
                    + " email."
        })
final class WhoamiCommand extends ActingCommand {
    private static final int OK = 200;

    WhoamiCommand(ClientSetup setup) {
        super(setup);
    }

    @Override
    void run(Acting acting, Output output) {
        Fields viewer = acting.client().get("/v1/me").expect(OK);
        Fields principal = viewer.object("principal");
        OrganizationView organization = OrganizationView.of(viewer.object("organization"));
        List<String> scopes = principal.texts("scopes");
        String userId = principal.text("user_id");
        boolean admin = principal.flag("is_admin");
        Optional<Fields> account = account(acting);
        Optional<String> username = account.flatMap(fields -> fields.optionalText("username"));
        Optional<String> email = account.flatMap(fields -> fields.optionalText("email"));
        Optional<String> device = acting.login().map(StoredLogin::deviceName);

        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("server", acting.server().toString())
                .put("user_id", userId)
                .put("username", orNull(username))
                .put("email", orNull(email))
                .set("organization", organization.json());
        ArrayNode all = json.putArray("scopes");
        scopes.forEach(all::add);
        json.put("is_admin", admin).put("device_name", orNull(device));

        Table table = new Table();
        table.row("server", acting.server().toString());
        table.row(
                "user",
                username.map(name -> name
                                + email.map(address -> " <" + address + ">").orElse(""))
                        .orElse(userId));
        table.row("organization", organization.line());
        table.row("role", admin ? "admin" : "member");
        table.row("scopes", scopes.isEmpty() ? "none" : String.join(" ", scopes));
        table.row("key", device.map(name -> "the login of " + name).orElse("from " + API_KEY));
        output.answer(json, table.lines());
    }

    /** The person's account; empty for a key that is not bound to a person. */
    private static Optional<Fields> account(Acting acting) {
        Answer answer = acting.client().get("/v1/me/account");
        return answer.status() == OK ? Optional.of(answer.body()) : Optional.empty();
    }

    private static @Nullable String orNull(Optional<String> value) {
        return value.orElse(null);
    }
}

package dev.signet.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ServerAddress;
import dev.signet.app.client.SignetClient;
import dev.signet.app.login.Logins;
import dev.signet.app.login.OwnKey;
import dev.signet.app.login.StoredLogin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "logout",
        description = {
            "Revokes the key of the login in use, and forgets it. It is forgotten here even where the server cannot be"
                    + " reached; the exit code then says that it was not revoked.",
            "JSON: logins, a list of {server, organization_id, device_name, key: revoked, gone or kept}."
        })
final class LogoutCommand extends ClientCommand {
    @Option(
            names = "--organization",
            paramLabel = "ID",
            description = "The login to which organisation, by its id or slug.")
    private Optional<String> organization = Optional.empty();

    @Option(names = "--all", description = "All logins, at every server unless one is named.")
    private boolean everything;

    LogoutCommand(ClientSetup setup) {
        super(setup);
    }

    @Override
    void run(Output output) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode all = json.putArray("logins");
        List<String> lines = new ArrayList<>();
        Optional<CommandFailure> kept = Optional.empty();
        for (StoredLogin login : chosen()) {
            String where = login.place().name() + " at " + login.server();
            String key;
            try {
                key = OwnKey.revoke(
                                SignetClient.of(login.server()), login.place().id(), login.key())
                        ? "revoked"
                        : "gone";
                lines.add("signed out of " + where + (key.equals("gone") ? "; its key was no longer good" : ""));
            } catch (CommandFailure failed) {
                key = "kept";
                kept = Optional.of(new CommandFailure(
                        failed.status(),
                        "forgot the login to " + where + ", but its key is not revoked: " + failed.line()
                                + "; revoke it there, it is called " + login.deviceName(),
                        failed));
            }
            setup().logins().change(logins -> logins.without(login));
            all.addObject()
                    .put("server", login.server().toString())
                    .put("organization_id", login.place().id())
                    .put("device_name", login.deviceName())
                    .put("key", key);
        }
        output.answer(json, lines);
        if (setup().variable(API_KEY).isPresent()) {
            output.note(API_KEY + " is still set, and is no login: unset it too");
        }
        kept.ifPresent(failed -> {
            throw failed;
        });
    }

    private List<StoredLogin> chosen() {
        Logins logins = setup().logins().read();
        if (everything) {
            Optional<ServerAddress> named = namedServer();
            return logins.all().stream()
                    .filter(login -> named.map(login.server()::equals).orElse(true))
                    .filter(login -> organization.map(login.place()::isMeantBy).orElse(true))
                    .toList();
        }
        ServerAddress server = server();
        return List.of(organization
                .map(wanted -> logins.at(server, wanted))
                .orElseGet(() -> logins.at(server))
                .orElseThrow(() -> ActingCommand.notSignedIn(server, organization)));
    }
}

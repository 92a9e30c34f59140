package dev.signet.app.cli;

import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.app.client.ServerAddress;
import dev.signet.app.client.SignetClient;
import dev.signet.app.login.Logins;
import dev.signet.app.login.StoredLogin;
import dev.signet.app.settings.BearerTokens;
import dev.signet.core.shared.SecretText;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A command that acts with a key: that of the environment, or that of a login. */
abstract class ActingCommand extends ClientCommand {
    @Option(
            names = "--organization",
            paramLabel = "ID",
            description = "Which organisation, by its id or slug. Else that of the login in use, or of the key.")
    private Optional<String> organization = Optional.empty();

    ActingCommand(ClientSetup setup) {
        super(setup);
    }

    abstract void run(Acting acting, Output output);

    @Override
    final void run(Output output) {
        run(acting(), output);
    }

    private Acting acting() {
        Optional<SecretText> key = setup().variable(API_KEY).map(this::keyFromVariable);
        ServerAddress server = server();
        if (key.isPresent()) {
            return new Acting(server, SignetClient.of(server).with(key.get()), Optional.empty(), organization);
        }
        Logins logins = setup().logins().read();
        StoredLogin login = organization
                .map(named -> logins.at(server, named))
                .orElseGet(() -> logins.at(server))
                .orElseThrow(() -> notSignedIn(server, organization));
        return new Acting(server, SignetClient.of(server).with(login.key()), Optional.of(login), Optional.empty());
    }

    private SecretText keyFromVariable(String text) {
        return BearerTokens.parse(text).fold(key -> key, refusal -> {
            throw new CommandFailure(ExitStatus.NOT_SIGNED_IN, API_KEY + " is not a key: it " + refusal.message());
        });
    }

    /** Nobody is signed in to this server, or to this organisation of it. */
    static CommandFailure notSignedIn(ServerAddress server, Optional<String> organization) {
        String where = organization.map(named -> named + " at " + server).orElse(server.toString());
        String option = organization.map(named -> " --organization " + named).orElse("");
        return new CommandFailure(
                ExitStatus.NOT_SIGNED_IN,
                "not signed in to " + where + ": run 'signet login --server " + server + option + "', or set "
                        + API_KEY);
    }
}

package dev.signet.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.app.client.ServerAddress;
import dev.signet.app.client.SignetClient;
import dev.signet.app.login.Browser;
import dev.signet.app.login.HandedOver;
import dev.signet.app.login.LoginKeeper;
import dev.signet.app.login.LoginWait;
import dev.signet.app.login.Pause;
import dev.signet.app.login.PendingLogin;
import dev.signet.core.shared.Label;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "login",
        description = {
            "Signs in: shows an address and a code, waits until a person has approved it there, and keeps the key that"
                    + " is handed over, for its owner's eyes alone. It acts in the organisation that the person chose.",
            "JSON, a line each: first {state: pending, server, authorize_url, user_code, expires_at}, then {state:"
                    + " authorized, server, device_name, organization {id, name, slug, suspended}}."
        })
final class LoginCommand extends ClientCommand {
    @Option(
            names = "--name",
            paramLabel = "DEVICE",
            description = "What the key is called in the organisation's list. Else this machine's name.")
    private Optional<Label> name = Optional.empty();

    @Option(
            names = "--organization",
            paramLabel = "ID",
            description = "Keeps the key only if it is for this organisation, by its id or slug.")
    private Optional<String> organization = Optional.empty();

    @Option(names = "--no-browser", description = "Shows the address alone, and opens no browser.")
    private boolean noBrowser;

    private final Clock clock;
    private final Pause pause;

    LoginCommand(ClientSetup setup, Clock clock, Pause pause) {
        super(setup);
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    void run(Output output) {
        ServerAddress server = server();
        // Before there is a key that could not be kept.
        setup().logins().prepare();
        String device = name.orElseGet(() -> DeviceName.find(setup())).value();
        SignetClient client = SignetClient.of(server);
        PendingLogin pending = PendingLogin.begin(client, device);
        show(server, pending, output);

        Lock busy = StopDelay.install();
        LoginKeeper keeper = new LoginKeeper(server, client, setup().logins(), clock);
        Optional<Spinner> spinner = output.spin(setup().environment(), "waiting for the approval");
        HandedOver key;
        try {
            key = new LoginWait(client, pending, pause, busy).await(handedOver -> keep(keeper, handedOver, device));
        } finally {
            spinner.ifPresent(Spinner::close);
        }
        OrganizationView view = OrganizationView.of(key.place());
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("state", "authorized")
                .put("server", server.toString())
                .put("device_name", device);
        json.set("organization", view.json());
        output.answer(json, List.of("signed in to " + view.line() + " at " + server + " as " + device));
        keeper.giveBackReplaced().ifPresent(output::note);
        if (setup().variable(API_KEY).isPresent()) {
            output.note(API_KEY + " is set, and goes before it");
        }
    }

    private void show(ServerAddress server, PendingLogin pending, Output output) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("state", "pending")
                .put("server", server.toString())
                .put("authorize_url", pending.authorizeUrl())
                .put("user_code", pending.userCode())
                .put("expires_at", pending.expiresAt().toString());
        output.answer(
                json,
                List.of(
                        "To sign in, open this address:",
                        "  " + pending.authorizeUrl(),
                        "and approve this code, if it is the one that stands there:",
                        "  " + pending.userCode(),
                        "It is good until " + Times.text(pending.expiresAt()) + " UTC."));
        boolean opened =
                !noBrowser && !json() && Browser.open(pending.authorizeUrl(), setup().environment(), setup().system());
        if (opened) {
            output.note("Your browser was asked to open it.");
        }
    }

    private void keep(LoginKeeper keeper, HandedOver key, String device) {
        if (organization.isPresent() && !key.place().isMeantBy(organization.get())) {
            throw new CommandFailure(
                    ExitStatus.LOGIN_ENDED,
                    "the login was approved for " + key.place().slug() + " and not for " + organization.get()
                            + keeper.giveBack(key));
        }
        keeper.keep(key, device);
    }
}

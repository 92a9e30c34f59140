package dev.signet.app.cli;

import dev.signet.app.client.ServerAddress;
import dev.signet.app.login.StoredLogin;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "use",
        description = {
            "From now on the commands act in this organisation of the server. A key acts in one organisation alone, so"
                    + " somebody has to be signed in to it: 'signet login --organization ID'.",
            "JSON: {id, name, slug, suspended}."
        })
final class UseOrganizationCommand extends ClientCommand {
    @Parameters(paramLabel = "ID", description = "Its id or slug.")
    private String organization = "";

    UseOrganizationCommand(ClientSetup setup) {
        super(setup);
    }

    @Override
    void run(Output output) {
        ServerAddress server = server();
        // Looked for where it is put first, so that one who signs out meanwhile stays so.
        setup().logins()
                .change(logins -> logins.at(server, organization)
                        .map(logins::with)
                        .orElseThrow(() -> ActingCommand.notSignedIn(server, Optional.of(organization))));
        StoredLogin used = setup().logins()
                .read()
                .at(server, organization)
                .orElseThrow(() -> ActingCommand.notSignedIn(server, Optional.of(organization)));
        if (setup().variable(API_KEY).isPresent()) {
            output.note(API_KEY + " is set, and goes before it");
        }
        OrganizationView view = OrganizationView.of(used.place());
        output.answer(view.json(), List.of("using " + view.line() + " at " + server));
    }
}

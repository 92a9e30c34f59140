package dev.signet.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.client.Answer;
import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.core.organization.Slug;
import dev.signet.core.shared.Label;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "create",
        description = {
            "Makes an organisation, which belongs to the person whose key it is. A login acts in its own organisation"
                    + " alone, so this takes a person's own key, in SIGNET_API_KEY.",
            "JSON: {id, name, slug, suspended}."
        })
final class CreateOrganizationCommand extends ActingCommand {
    @Parameters(paramLabel = "NAME", description = "What it is called: 1 to 100 characters.")
    private Optional<Label> name = Optional.empty();

    @Option(
            names = "--slug",
            paramLabel = "SLUG",
            description = "Its name in addresses, 3 to 48 of a-z, 0-9 and -. Else one is made of the name.")
    private Optional<Slug> slug = Optional.empty();

    CreateOrganizationCommand(ClientSetup setup) {
        super(setup);
    }

    @Override
    void run(Acting acting, Output output) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        name.ifPresent(label -> request.put("name", label.value()));
        slug.ifPresent(wanted -> request.put("slug", wanted.value()));
        Answer answer = acting.client().post("/v1/organizations", request);
        if (answer.is("owner_required")) {
            throw new CommandFailure(
                    ExitStatus.FAILED,
                    "this key acts in one organisation and makes no others: set SIGNET_API_KEY to a key of your own");
        }
        OrganizationView made = OrganizationView.of(answer.expect(201));
        output.answer(made.json(), List.of("made " + made.line() + ", " + made.id()));
    }
}

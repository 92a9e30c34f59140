package dev.signet.app.admin;

import dev.signet.app.cli.Output;
import dev.signet.core.organization.Organization;
import dev.signet.core.shared.OrganizationId;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "suspend",
        description = {
            "Suspends an organisation: whatever concerns it is refused, and its people are told why.",
            "JSON: id, slug, suspended_at, suspended_reason."
        })
final class SuspendOrganizationCommand extends AdminCommand {
    @Parameters(paramLabel = "ID", description = "Its id, as 'signet admin user show' tells it.")
    private OrganizationId id = OrganizationView.NONE;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for its people to read.")
    private String reason = "";

    SuspendOrganizationCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    void run(Console console, Output output) {
        Organization suspended = Console.done(
                console.oversight().suspendOrganization().suspend(console.operator(), id, reason, console.caller()),
                OrganizationView.notThere(id));
        output.answer(OrganizationView.json(suspended), List.of(suspended.slug().value() + " is suspended"));
    }
}

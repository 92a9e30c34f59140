package dev.signet.app.admin;

import dev.signet.app.cli.Output;
import dev.signet.core.organization.Organization;
import dev.signet.core.shared.OrganizationId;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "unsuspend",
        description = {
            "Lifts the suspension of an organisation; none is as good.",
            "JSON: id, slug, suspended_at, suspended_reason (both null)."
        })
final class UnsuspendOrganizationCommand extends AdminCommand {
    @Parameters(paramLabel = "ID", description = "Its id, as 'signet admin user show' tells it.")
    private OrganizationId id = OrganizationView.NONE;

    UnsuspendOrganizationCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    void run(Console console, Output output) {
        Organization lifted = Console.done(
                console.oversight().unsuspendOrganization().unsuspend(console.operator(), id, console.caller()),
                OrganizationView.notThere(id));
        output.answer(OrganizationView.json(lifted), List.of(lifted.slug().value() + " is not suspended"));
    }
}

package dev.signet.app.admin;

import dev.signet.app.cli.Output;
import dev.signet.core.account.Account;
import dev.signet.core.oversight.UserOverview;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "deactivate",
        description = {
            "Deactivates a person: their sessions end, and their own keys stop until they are activated again.",
            "JSON: id, username, email, is_active."
        })
final class DeactivateUserCommand extends UserCommand {
    DeactivateUserCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    void run(Console console, UserOverview user, Output output) {
        Account deactivated = Console.done(
                console.oversight()
                        .deactivateUser()
                        .deactivate(console.operator(), user.account().id(), console.caller()),
                "they are gone");
        output.answer(json(deactivated), List.of(deactivated.username() + " is deactivated"));
    }
}

package dev.signet.app.admin;

import dev.signet.app.cli.Output;
import dev.signet.core.account.Account;
import dev.signet.core.oversight.UserOverview;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "activate",
        description = {
            "Activates a person again. Their own keys work again; their sessions stay ended.",
            "JSON: id, username, email, is_active."
        })
final class ActivateUserCommand extends UserCommand {
    ActivateUserCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    void run(Console console, UserOverview user, Output output) {
        Account activated = Console.done(
                console.oversight()
                        .activateUser()
                        .activate(console.operator(), user.account().id(), console.caller()),
                "they are gone");
        output.answer(json(activated), List.of(activated.username() + " is active"));
    }
}

package dev.signet.app.admin;

import dev.signet.app.cli.Output;
import dev.signet.core.account.Account;
import dev.signet.core.oversight.UserOverview;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "end-sessions",
        description = {
            "Signs a person out everywhere. Their keys go on working, and they may sign in again.",
            "JSON: id, username, email, is_active, sessions_ended (how many)."
        })
final class EndSessionsCommand extends UserCommand {
    EndSessionsCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    void run(Console console, UserOverview user, Output output) {
        Account account = user.account();
        int ended = Console.done(
                console.oversight().endUserSessions().end(console.operator(), account.id(), console.caller()),
                "they are gone");
        output.answer(
                json(account).put("sessions_ended", ended),
                List.of(account.username() + " is signed out, of " + ended + " sessions"));
    }
}

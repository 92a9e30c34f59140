package dev.signet.app.admin;

import dev.signet.app.cli.Output;
import dev.signet.core.account.Account;
import dev.signet.core.oversight.UserOverview;
import dev.signet.core.shared.EmailAddress;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "send-recovery",
        description = {
            "Mails a person the link that sets a new password, however much mail they had. The mail is sent by a server: at once by"
                    + " one that runs.",
            "JSON: id, username, email, is_active."
        })
final class SendRecoveryCommand extends UserCommand {
    SendRecoveryCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    void run(Console console, UserOverview user, Output output) {
        Account account = user.account();
        EmailAddress address = Console.done(
                console.oversight().sendRecovery().send(console.operator(), account.id(), console.caller()),
                account.username() + " gets no link: they are deactivated or have no address");
        output.answer(json(account), List.of("a link is on its way to " + address));
    }
}

package dev.signet.app.admin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.signet.app.cli.Output;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "retry",
        description = {
            "Has the mail that waits for its next try tried now, by a server that runs, within seconds. Mail that was given"
                    + " up cannot be tried again: what it said is erased.",
            "JSON: hastened (how many)."
        })
final class RetryOutboxCommand extends AdminCommand {
    RetryOutboxCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    void run(Console console, Output output) {
        int hastened = console.oversight()
                .hastenMail()
                .hasten(console.operator(), console.caller())
                .orThrow();
        output.answer(
                JsonNodeFactory.instance.objectNode().put("hastened", hastened),
                List.of(hastened + " mails are due now"));
    }
}

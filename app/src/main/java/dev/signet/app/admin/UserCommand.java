package dev.signet.app.admin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.cli.Output;
import dev.signet.core.account.Account;
import dev.signet.core.oversight.UserOverview;
import dev.signet.core.shared.EmailAddress;
import java.util.Map;
import picocli.CommandLine.Parameters;

/** A command about one person. */
abstract class UserCommand extends AdminCommand {
    @Parameters(paramLabel = "USER", description = "Who: an id, a username or an address.")
    private String known = "";

    UserCommand(Map<String, String> environment) {
        super(environment);
    }

    abstract void run(Console console, UserOverview user, Output output);

    @Override
    final void run(Console console, Output output) {
        run(console, console.user(known), output);
    }

    /** Who it was about, for programs. */
    static ObjectNode json(Account account) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", account.id().toString())
                .put("username", account.username().value())
                .put("email", account.email().map(EmailAddress::value).orElse(null))
                .put("is_active", account.active());
    }
}

package dev.signet.app.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.cli.Output;
import dev.signet.app.cli.Table;
import dev.signet.app.cli.Times;
import dev.signet.core.mailing.ViewOutbox;
import dev.signet.core.outbox.MailStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = {
            "Lists mail that waits to be sent, and mail of the last month that was given up; nothing of what it says.",
            "JSON: mails, a list of {id, kind, to, state: waiting or dead, attempts, created_at, due_at, died_at, reason}."
        })
final class ListOutboxCommand extends AdminCommand {
    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            description = "How many of each; 100 unless told otherwise.",
            defaultValue = "100")
    private int most = 100;

    ListOutboxCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    void run(Console console, Output output) {
        ViewOutbox outbox = console.oversight().viewOutbox();
        List<MailStatus> mails = new ArrayList<>(outbox.waiting(console.operator(), Math.max(0, most)));
        mails.addAll(outbox.dead(console.operator(), Math.max(0, most)));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode all = json.putArray("mails");
        Table table = new Table("ID", "KIND", "TO", "STATE", "TRIES", "CREATED", "NEXT TRY", "WHY");
        for (MailStatus mail : mails) {
            String state = mail.diedAt().isPresent() ? "dead" : "waiting";
            all.addObject()
                    .put("id", mail.id().toString())
                    .put("kind", mail.kind())
                    .put("to", mail.to().value())
                    .put("state", state)
                    .put("attempts", mail.attempts())
                    .put("created_at", mail.createdAt().toString())
                    .put("due_at", mail.dueAt().toString())
                    .put("died_at", mail.diedAt().map(Instant::toString).orElse(null))
                    .put("reason", mail.reason().orElse(null));
            table.row(
                    mail.id().toString(),
                    mail.kind(),
                    mail.to().value(),
                    state,
                    Integer.toString(mail.attempts()),
                    Times.text(mail.createdAt()),
                    mail.diedAt().isPresent() ? "never" : Times.text(mail.dueAt()),
                    mail.reason().orElse(""));
        }
        output.answer(json, mails.isEmpty() ? List.of("no mail is waiting, and none was given up") : table.lines());
    }
}

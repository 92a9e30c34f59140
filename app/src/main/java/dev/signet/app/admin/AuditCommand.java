package dev.signet.app.admin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.cli.Output;
import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.shared.AuditEventId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "audit",
        description = {
            "Writes the audit events of everybody to standard output, the oldest first, a JSON object a line, with or without"
                    + " --json. The last minute is left for the next time, so that none is missed: the id of the last line"
                    + " is where --after goes on.",
            "JSON: id, action, organization_id, actor_user_id, actor_key_id, target, client_address, request_id, created_at."
        })
final class AuditCommand extends AdminCommand {
    @Option(names = "--since", paramLabel = "TIME", description = "From this time on: 2026-03-04T05:06:07Z.")
    private Optional<Instant> since = Optional.empty();

    @Option(names = "--after", paramLabel = "ID", description = "Behind the event with this id.")
    private Optional<AuditEventId> after = Optional.empty();

    AuditCommand(Map<String, String> environment) {
        super(environment);
    }

    @Override
    protected void check() {
        if (since.isPresent() && after.isPresent()) {
            throw new CommandFailure(ExitStatus.USAGE, "--since and --after both say where to begin: give one of them");
        }
    }

    @Override
    void run(Console console, Output output) {
        AuditEventId last = after.orElseGet(() -> AuditEventId.startOf(since.orElse(Instant.EPOCH)));
        List<AuditEvent> events;
        do {
            events = console.oversight().exportAuditEvents().next(console.operator(), last);
            for (AuditEvent event : events) {
                if (!output.line(json(event))) {
                    throw new CommandFailure(
                            ExitStatus.FAILED, "standard output takes no more; the last event was after " + last);
                }
                last = event.id();
            }
        } while (!events.isEmpty());
    }

    private static ObjectNode json(AuditEvent event) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", event.id().toString())
                .put("action", event.action().code())
                .put(
                        "organization_id",
                        event.organizationId().map(Object::toString).orElse(null))
                .put("actor_user_id", event.actorUserId().map(Object::toString).orElse(null))
                .put("actor_key_id", event.actorKeyId().map(Object::toString).orElse(null))
                .put("target", event.target())
                .put("client_address", event.clientAddress())
                .put("request_id", event.requestId())
                .put("created_at", event.createdAt().toString());
    }
}

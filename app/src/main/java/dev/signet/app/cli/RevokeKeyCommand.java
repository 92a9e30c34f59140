package dev.signet.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.client.Answer;
import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.core.shared.ApiKeyId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = {
            "Revokes keys of the organisation, one after the other; it ends at the first that cannot be.",
            "One that is revoked already stays so. JSON: revoked, the list of ids."
        })
final class RevokeKeyCommand extends ActingCommand {
    private static final int NOT_FOUND = 404;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "The key's id, as 'signet keys list' tells it.")
    private List<ApiKeyId> ids = new ArrayList<>();

    RevokeKeyCommand(ClientSetup setup) {
        super(setup);
    }

    @Override
    void run(Acting acting, Output output) {
        String keys = acting.keys();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode revoked = json.putArray("revoked");
        for (ApiKeyId id : ids) {
            Answer answer = acting.client().delete(keys + "/" + id);
            if (answer.status() == NOT_FOUND) {
                throw new CommandFailure(ExitStatus.FAILED, "the organisation has no key " + id);
            }
            answer.expect(200).flag("revoked");
            revoked.add(id.toString());
        }
        output.answer(json, ids.stream().map(id -> "revoked " + id).toList());
    }
}

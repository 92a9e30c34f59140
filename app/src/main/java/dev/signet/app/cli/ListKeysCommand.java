package dev.signet.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.client.Listing;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = {
            "Lists the organisation's keys, the newest first.",
            "JSON: api_keys, a list of {id, name, key_prefix, scopes, source, device_name, project_id,"
                    + " created_by_user_id, created_at, expires_at, last_used_at, revoked_at, is_active}."
        })
final class ListKeysCommand extends ActingCommand {
    @Option(names = "--all", description = "Those that are revoked or expired too.")
    private boolean dead;

    ListKeysCommand(ClientSetup setup) {
        super(setup);
    }

    @Override
    void run(Acting acting, Output output) {
        List<KeyView> keys = Listing.all(acting.client(), acting.keys(), "api_keys").stream()
                .map(KeyView::of)
                .filter(key -> dead || key.active())
                .toList();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode all = json.putArray("api_keys");
        Table table = new Table("ID", "NAME", "BEGINS WITH", "STATE", "SCOPES", "CREATED", "LAST USED", "EXPIRES");
        for (KeyView key : keys) {
            all.add(key.json());
            table.row(
                    key.id(),
                    key.name(),
                    key.keyPrefix(),
                    key.state(),
                    key.scopes().isEmpty() ? "none" : String.join(" ", key.scopes()),
                    Times.text(key.createdAt()),
                    Times.text(key.lastUsedAt()),
                    Times.text(key.expiresAt()));
        }
        output.answer(json, keys.isEmpty() ? List.of("no keys") : table.lines());
    }
}

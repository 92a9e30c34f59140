package dev.signet.app.login;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.Fields;
import dev.signet.app.client.ServerAddress;
import dev.signet.app.client.StrictJson;
import dev.signet.app.settings.BearerTokens;
import dev.signet.core.shared.Result;
import java.util.function.Function;

/** How logins are written down: one JSON object, with the version of its form. */
final class LoginsText {
    private static final int VERSION = 1;

    private LoginsText() {}

    static String write(Logins logins) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("version", VERSION);
        ArrayNode all = root.putArray("logins");
        for (StoredLogin login : logins.all()) {
            all.addObject()
                    .put("server", login.server().toString())
                    .put("organization_id", login.place().id())
                    .put("organization_name", login.place().name())
                    .put("organization_slug", login.place().slug())
                    .put("device_name", login.deviceName())
                    .put("api_key", login.key().reveal())
                    .put("created_at", login.createdAt().toString());
        }
        return root.toPrettyString() + "\n";
    }

    /**
     * Reads them.
     *
     * @param complaint makes what is thrown of what is wrong with the text, which is not repeated: keys stand in it
     */
    static Logins read(String text, Function<String, CommandFailure> complaint) {
        Fields fields = StrictJson.object(text)
                .map(root -> new Fields(root, complaint))
                .orElseThrow(() -> complaint.apply("is not in JSON"));
        if (fields.number("version") != VERSION) {
            throw complaint.apply("has a version that this Signet does not know");
        }
        return new Logins(fields.objects("logins").stream()
                .map(login -> login(login, complaint))
                .toList());
    }

    private static StoredLogin login(Fields fields, Function<String, CommandFailure> complaint) {
        return new StoredLogin(
                valid(ServerAddress.parse(fields.text("server")), "server", complaint),
                new Place(
                        fields.text("organization_id"),
                        fields.text("organization_name"),
                        fields.text("organization_slug")),
                fields.text("device_name"),
                valid(BearerTokens.parse(fields.text("api_key")), "api_key", complaint),
                fields.time("created_at"));
    }

    private static <T> T valid(Result<T> read, String name, Function<String, CommandFailure> complaint) {
        return read.fold(value -> value, refusal -> {
            throw complaint.apply("has a \"" + name + "\" that " + refusal.message());
        });
    }
}

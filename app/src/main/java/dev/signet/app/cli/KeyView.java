package dev.signet.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.client.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key of an organisation, as it is shown; never the key itself. */
record KeyView(
        String id,
        String name,
        String keyPrefix,
        List<String> scopes,
        String source,
        Optional<String> deviceName,
        Optional<String> projectId,
        String createdByUserId,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt,
        boolean active) {
    static KeyView of(Fields answer) {
        return new KeyView(
                answer.text("id"),
                answer.text("name"),
                answer.text("key_prefix"),
                answer.texts("scopes"),
                answer.text("source"),
                answer.optionalText("device_name"),
                answer.optionalText("project_id"),
                answer.text("created_by_user_id"),
                answer.time("created_at"),
                answer.optionalTime("expires_at"),
                answer.optionalTime("last_used_at"),
                answer.optionalTime("revoked_at"),
                answer.flag("is_active"));
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("name", name).put("key_prefix", keyPrefix);
        ArrayNode all = json.putArray("scopes");
        scopes.forEach(all::add);
        return json.put("source", source)
                .put("device_name", text(deviceName))
                .put("project_id", text(projectId))
                .put("created_by_user_id", createdByUserId)
                .put("created_at", createdAt.toString())
                .put("expires_at", text(expiresAt))
                .put("last_used_at", text(lastUsedAt))
                .put("revoked_at", text(revokedAt))
                .put("is_active", active);
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    String state() {
        if (active) {
            return "active";
        }
        return revokedAt.isPresent() ? "revoked" : "expired";
    }
}

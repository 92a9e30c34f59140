package dev.signet.app.login;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.signet.app.client.Fields;
import dev.signet.app.client.SignetClient;
import dev.signet.core.shared.SecretText;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A login that waits for a person's approval.
 *
 * @param pollToken who has it gets the key
 * @param userCode what the person compares, so that they approve this login and not a stranger's
 * @param authorizeUrl where they approve it
 * @param interval how long to wait between two questions (RFC 8628 section 3.5)
 */
public record PendingLogin(
        String sessionId,
        SecretText pollToken,
        String userCode,
        String authorizeUrl,
        Instant expiresAt,
        Duration interval) {
    static final String SESSIONS = "/v1/cli/login/sessions";
    private static final int LONGEST_INTERVAL_SECONDS = 60;

    /** Begins one for a device of this name. */
    public static PendingLogin begin(SignetClient client, String deviceName) {
        Fields begun = client.post(
                        SESSIONS, JsonNodeFactory.instance.objectNode().put("device_name", deviceName))
                .expect(201);
        int seconds = begun.number("poll_interval_seconds");
        return new PendingLogin(
                id(begun),
                new SecretText(printable(begun, "poll_token")),
                begun.text("user_code"),
                begun.text("authorize_url"),
                begun.time("expires_at"),
                Duration.ofSeconds(Math.max(1, Math.min(seconds, LONGEST_INTERVAL_SECONDS))));
    }

    // It becomes a part of a path.
    private static String id(Fields begun) {
        String id = begun.text("session_id");
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException notAnId) {
            throw begun.complaint().apply("has a \"session_id\" that is no id");
        }
    }

    // It becomes a header.
    private static String printable(Fields begun, String name) {
        String text = begun.text(name);
        if (!text.matches("[!-~]{1,1024}")) {
            throw begun.complaint().apply("has a \"" + name + "\" that no header can carry");
        }
        return text;
    }
}

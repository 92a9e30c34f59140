package dev.signet.app.login;

import dev.signet.app.client.ServerAddress;
import dev.signet.core.shared.SecretText;
import java.time.Instant;

/**
 * A key that was handed over for this machine.
 *
 * @param place where it acts, and nowhere else
 * @param deviceName what the key is called in the organisation's list
 */
public record StoredLogin(ServerAddress server, Place place, String deviceName, SecretText key, Instant createdAt) {
    boolean standsInFor(StoredLogin other) {
        return server.equals(other.server) && place.id().equals(other.place.id());
    }
}

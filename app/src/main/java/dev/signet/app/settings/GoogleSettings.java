package dev.signet.app.settings;

import java.net.URI;
import java.util.Set;

/**
 * How people sign in with Google.
 *
 * @param clientIds whose credentials are taken, at least one
 * @param keySet where Google publishes its keys
 */
public record GoogleSettings(Set<String> clientIds, URI keySet) {
    public GoogleSettings {
        clientIds = Set.copyOf(clientIds);
    }
}

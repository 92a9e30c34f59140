package dev.signet.app.settings;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose session tokens are taken beside ours.
 *
 * @param issuers where each publishes its keys, by its {@code iss}; none: nobody's
 * @param authorizedParties what {@code azp} of them may be; none: anything
 */
public record ExternalSettings(Map<String, URI> issuers, Set<String> authorizedParties) {
    public ExternalSettings {
        issuers = Map.copyOf(issuers);
        authorizedParties = Set.copyOf(authorizedParties);
    }

    /** What was set; refuses lists that do not go together. */
    static ExternalSettings read(Reading reading) {
        List<String> names = reading.get(Settings.EXTERNAL_ISSUER).orElse(List.of());
        Optional<List<URI>> keySets = reading.get(Settings.EXTERNAL_JWKS_URL);
        boolean wrongAddresses = reading.has(Settings.EXTERNAL_JWKS_URL) && keySets.isEmpty();
        List<URI> addresses = keySets.orElse(List.of());
        if (!wrongAddresses && addresses.size() != names.size()) {
            reading.refuse(
                    Settings.EXTERNAL_JWKS_URL, "must have as many addresses as SIGNET_EXTERNAL_ISSUER has issuers");
        }
        if (names.isEmpty() && reading.has(Settings.EXTERNAL_AUTHORIZED_PARTIES)) {
            reading.refuse(Settings.EXTERNAL_AUTHORIZED_PARTIES, "has no meaning without SIGNET_EXTERNAL_ISSUER");
        }
        Map<String, URI> issuers = new HashMap<>();
        for (int i = 0; i < Math.min(names.size(), addresses.size()); i++) {
            if (issuers.put(names.get(i), addresses.get(i)) != null) {
                reading.refuse(Settings.EXTERNAL_ISSUER, "must not name an issuer twice");
            }
        }
        List<String> parties = reading.get(Settings.EXTERNAL_AUTHORIZED_PARTIES).orElse(List.of());
        return new ExternalSettings(issuers, Set.copyOf(parties));
    }
}

package dev.signet.app.settings;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import dev.signet.http.keyset.HttpKeySetSource;
import java.net.URI;
import java.net.URISyntaxException;

/** Reads where a key set is published. */
final class KeySetAddresses {
    private KeySetAddresses() {}

    /** An address that key sets are fetched from; refuses with {@link InvalidValue}. */
    static Result<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            if (HttpKeySetSource.isSafe(uri)) {
                return Result.ok(uri);
            }
        } catch (URISyntaxException notAUri) {
            // Refused below, as what is a URI of another form.
        }
        return Result.refused(
                new InvalidValue("must be like https://accounts.example.com/jwks; http:// on this machine alone"));
    }
}

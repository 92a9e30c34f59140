package dev.signet.app.settings;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import dev.signet.http.keyset.HttpKeySetSource;
import java.net.URI;

/** Reads where a key set is published. */
final class KeySetAddresses {
    private KeySetAddresses() {}

    /** An address that key sets are fetched from; refuses with {@link InvalidValue}. */
    static Result<URI> parse(String text) {
        return Result.of(
                UriReference.parse(text).filter(HttpKeySetSource::isSafe),
                new InvalidValue("must be like https://accounts.example.com/jwks; http:// on this machine alone"));
    }
}

package dev.signet.http.envelope;

import java.util.Optional;

/** What wraps every answer that succeeded. */
record Envelope(boolean success, Object data, Optional<Object> error) {
    static Envelope of(Object data) {
        return new Envelope(true, data, Optional.empty());
    }
}

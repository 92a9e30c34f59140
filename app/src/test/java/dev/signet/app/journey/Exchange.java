package dev.signet.app.journey;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** How a request comes to a server, and its answer back. */
interface Exchange {
    /** Sends it; throws when there is no answer. */
    Reply send(Request request) throws IOException, InterruptedException;

    /**
     * What is asked.
     *
     * @param headers a name, its value, and so on
     */
    record Request(String method, URI uri, List<String> headers, Optional<String> body) {
        String asked() {
            return method + " " + uri;
        }
    }
}

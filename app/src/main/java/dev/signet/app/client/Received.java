package dev.signet.app.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;

/** What came back, before anybody has looked whether it is a Signet's. */
record Received(int status, HttpHeaders headers, String body) {
    /** The media type, without parameters and in lower case. */
    String mediaType() {
        return headers.firstValue("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty())
                .orElse("something without a type");
    }

    /** The body, when it is a JSON object and is said to be JSON. */
    Optional<JsonNode> object() {
        boolean json = mediaType().equals("application/json") || mediaType().endsWith("+json");
        return json ? StrictJson.object(body) : Optional.empty();
    }
}

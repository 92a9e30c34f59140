package dev.signet.http.common;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.core.shared.FieldError;
import java.util.Optional;

/** What a caller sent in one part of a request. */
@FunctionalInterface
public interface Sent {
    /** What stands where something is wrong; empty when nothing does, or when it must not be told. */
    Optional<JsonNode> in(FieldError error);
}

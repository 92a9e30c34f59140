package dev.signet.http.common;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.SecretText;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * How values stand in an answer: times as RFC 3339, scopes as a list of strings, an empty optional as {@code null}, and secrets
 * as what they are.
 * That last one lets wire records hold a secret masked until it is written to its owner.
 */
final class WireTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    WireTypes() {
        super("signet");
        addSerializer(Instant.class, new TimeSerializer());
        addSerializer(Scopes.class, new ScopesSerializer());
        addSerializer(SecretText.class, new SecretSerializer());
        addSerializer(Optional.class, new OptionalSerializer());
    }

    private static final class TimeSerializer extends JsonSerializer<Instant> {
        @Override
        public void serialize(Instant time, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Timestamps.format(time));
        }
    }

    private static final class ScopesSerializer extends JsonSerializer<Scopes> {
        @Override
        public void serialize(Scopes scopes, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            for (Scope scope : scopes.list()) {
                json.writeString(scope.value());
            }
            json.writeEndArray();
        }
    }

    private static final class SecretSerializer extends JsonSerializer<SecretText> {
        @Override
        public void serialize(SecretText secret, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(secret.reveal());
        }
    }

    @SuppressWarnings("rawtypes") // A class literal has no type argument.
    private static final class OptionalSerializer extends JsonSerializer<Optional> {
        @Override
        public void serialize(Optional value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value.isPresent()) {
                provider.defaultSerializeValue(value.get(), json);
            } else {
                json.writeNull();
            }
        }
    }
}

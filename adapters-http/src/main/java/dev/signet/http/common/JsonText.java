package dev.signet.http.common;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.core.shared.Result;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * JSON, read strictly and written plainly. Two parsers that disagree about a duplicate member or a broken character are
 * a way past a check, so nothing of the kind is taken (RFC 8259 sections 4 and 8; RFC 7493).
 */
public final class JsonText {
    private static final int DEEPEST = 32;

    private static final ObjectMapper READER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // Names come from anybody: they must not stay in the JVM's table of strings.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A double would take 1e400 for infinity, and an error would tell the caller that they sent that.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectMapper WRITER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            // A record's components are its members; what else it can tell of itself is not for the wire.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .addModule(new WireTypes())
            .build();

    private JsonText() {}

    /** The object that the bytes are; refuses with {@link HttpFault#MALFORMED}. */
    public static Result<ObjectNode> read(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonNode node = READER.readTree(text);
            return node instanceof ObjectNode object && isClean(object)
                    ? Result.ok(object)
                    : Result.refused(HttpFault.MALFORMED);
        } catch (CharacterCodingException | JsonProcessingException | NumberFormatException notJson) {
            // The last one is what the parser has for an exponent that no number can have.
            return Result.refused(HttpFault.MALFORMED);
        }
    }

    /** The wire record in JSON, its names in snake case. */
    public static byte[] write(Object body) {
        try {
            return WRITER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "a wire record cannot be written: " + body.getClass().getName(), e);
        }
    }

    private static boolean isClean(JsonNode node) {
        if (node.isTextual()) {
            return isClean(node.textValue());
        }
        if (node.isBigDecimal()) {
            return isClean(node.decimalValue());
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!isClean(member.getKey())) {
                return false;
            }
        }
        for (JsonNode child : node) {
            if (!isClean(child)) {
                return false;
            }
        }
        return true;
    }

    // PostgreSQL takes neither, and an unpaired surrogate has no UTF-8 form.
    private static boolean isClean(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || isSurrogate(point));
    }

    // It is written with one digit before the point, and then its exponent has to be one that can be read again.
    private static boolean isClean(BigDecimal number) {
        return (long) number.precision() - number.scale() - 1 <= Integer.MAX_VALUE;
    }

    private static boolean isSurrogate(int codePoint) {
        return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
    }
}

package dev.signet.http.openapi;

import dev.signet.http.common.Answer;
import dev.signet.http.common.JsonText;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answer with the document, put together when somebody asks for it for the first time: that takes a tenth of the
 * start of a server, and most are never asked.
 */
final class AssembledDocument implements Supplier<Answer> {
    private static final int OK = 200;

    private final String publicUrl;
    private final Map<String, byte[]> schemas;
    private @Nullable Answer answer;

    /** See {@link ApiDocument#of}. */
    AssembledDocument(String publicUrl, Map<String, byte[]> schemas) {
        this.publicUrl = publicUrl;
        this.schemas = Map.copyOf(schemas);
    }

    @Override
    public synchronized Answer get() {
        if (answer == null) {
            answer = Answer.of(OK, "application/json", JsonText.write(ApiDocument.of(publicUrl, schemas)));
        }
        return answer;
    }
}

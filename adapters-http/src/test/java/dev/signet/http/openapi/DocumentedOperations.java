package dev.signet.http.openapi;

import java.util.List;

/** What the document has, for tests that know what a server has. */
public final class DocumentedOperations {
    private DocumentedOperations() {}

    /** The operations, as {@link #name} spells them. */
    public static List<String> names() {
        return Document.SERVED.operations().stream()
                .map(operation -> name(operation.method(), operation.path()))
                .toList();
    }

    /** An operation, without the slash at its end, which makes no difference. */
    public static String name(String method, String path) {
        return method + " " + Operation.trimmed(path);
    }
}

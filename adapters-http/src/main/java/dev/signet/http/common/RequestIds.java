package dev.signet.http.common;

import dev.signet.core.shared.Ids;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id by which one request is found in logs, answers and audit events: the caller's own, or a new one. */
public final class RequestIds {
    /** The header that carries it, both ways. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Ids ids;

    public RequestIds(Ids ids) {
        this.ids = ids;
    }

    /** What the caller sent, when it is 1 to 64 of {@code [A-Za-z0-9._-]}, else a new one. */
    public String of(@Nullable String sent) {
        return Optional.ofNullable(sent)
                .filter(text -> FORM.matcher(text).matches())
                .orElseGet(() -> ids.next().toString());
    }
}

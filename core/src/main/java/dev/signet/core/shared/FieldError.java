package dev.signet.core.shared;

import java.util.OptionalInt;

/**
 * One thing that is wrong with a request.
 *
 * @param field the name of the member, header or parameter, as the caller wrote it
 * @param item which item of the list that it holds, from 0; empty: all of it, or it holds none
 * @param message one sentence that says what it must be
 */
public record FieldError(String field, OptionalInt item, String message) {
    private static final String REQUIRED = "is required";

    /** Something is wrong with all of it. */
    public FieldError(String field, String message) {
        this(field, OptionalInt.empty(), message);
    }

    /** It has to be there and is not. */
    public static FieldError required(String field) {
        return new FieldError(field, REQUIRED);
    }

    /** Whether what is wrong is that it is not there. */
    public boolean isMissing() {
        return message.equals(REQUIRED);
    }
}

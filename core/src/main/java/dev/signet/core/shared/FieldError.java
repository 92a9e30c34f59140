package dev.signet.core.shared;

/**
 * One thing that is wrong with a request.
 *
 * @param field the name of the member, header or parameter, as the caller wrote it
 * @param message one sentence that says what it must be
 */
public record FieldError(String field, String message) {
    private static final String REQUIRED = "is required";

    /** It has to be there and is not. */
    public static FieldError required(String field) {
        return new FieldError(field, REQUIRED);
    }

    /** Whether what is wrong is that it is not there. */
    public boolean isMissing() {
        return message.equals(REQUIRED);
    }
}

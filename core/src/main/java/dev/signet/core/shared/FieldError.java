package dev.signet.core.shared;

/**
 * One thing that is wrong with a request.
 *
 * @param field the name of the member, header or parameter, as the caller wrote it
 * @param message one sentence that says what it must be
 */
public record FieldError(String field, String message) {}

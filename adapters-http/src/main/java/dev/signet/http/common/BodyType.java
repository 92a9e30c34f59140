package dev.signet.http.common;

/** What the body of a request is. */
public enum BodyType {
    /** JSON in UTF-8 (RFC 8259). */
    JSON,
    /** What an HTML form sends: {@code application/x-www-form-urlencoded}. */
    FORM
}

package dev.signet.http.common;

/** What the body of a request is. */
public enum BodyType {
    /** JSON in UTF-8 (RFC 8259). */
    JSON(HttpFault.UNSUPPORTED_MEDIA_TYPE),
    /** What an HTML form sends: {@code application/x-www-form-urlencoded}. */
    FORM(HttpFault.NOT_A_FORM);

    private final HttpFault otherwise;

    BodyType(HttpFault otherwise) {
        this.otherwise = otherwise;
    }

    /** What is said of any other body. */
    HttpFault otherwise() {
        return otherwise;
    }
}

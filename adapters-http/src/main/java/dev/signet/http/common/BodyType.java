package dev.signet.http.common;

import java.util.regex.Pattern;

/** What the body of a request is. */
public enum BodyType {
    /** JSON in UTF-8 (RFC 8259), or any type with the suffix {@code +json} (RFC 6839 section 3.1). */
    JSON("application/json|[a-z0-9.-]+/[a-z0-9!#$&^_.-]+\\+json", HttpFault.UNSUPPORTED_MEDIA_TYPE),
    /** What an HTML form sends: {@code application/x-www-form-urlencoded}. */
    FORM("application/x-www-form-urlencoded", HttpFault.NOT_A_FORM);

    private final Pattern mediaTypes;
    private final HttpFault otherwise;

    BodyType(String mediaTypes, HttpFault otherwise) {
        this.mediaTypes = Pattern.compile(mediaTypes);
        this.otherwise = otherwise;
    }

    /** Whether a media type, in lower case and without its parameters, is one of this. */
    boolean includes(String mediaType) {
        return mediaTypes.matcher(mediaType).matches();
    }

    /** What is wrong with a body of another type. */
    HttpFault otherwise() {
        return otherwise;
    }
}

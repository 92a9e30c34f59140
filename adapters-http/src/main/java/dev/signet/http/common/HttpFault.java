package dev.signet.http.common;

import java.util.Arrays;

/** What can be wrong with a request before anybody looks at what it asks for, and with a server. */
public enum HttpFault implements HttpRefusal {
    /** Not a request that means anything, or a body that is not a JSON object as RFC 8259 wants it. */
    MALFORMED(400, "malformed", "The request is not well-formed."),
    /** No such path. */
    NOT_FOUND(404, "not_found", "There is nothing at this address."),
    /** The request did not arrive in time. */
    TIMEOUT(408, "malformed", "The request did not arrive in time."),
    /** The body has more than 64 KiB. */
    TOO_LARGE(413, "too_large", "The body may have 65536 bytes at most."),
    /** The target has more than a request line may have. */
    TARGET_TOO_LARGE(414, "too_large", "The address is too long."),
    /** A body that is not JSON, or is encoded. */
    UNSUPPORTED_MEDIA_TYPE(
            415, "unsupported_media_type", "The body must be application/json in UTF-8, without a content encoding."),
    /** A body that is not a form, where one is taken, or is encoded. */
    NOT_A_FORM(
            415,
            "unsupported_media_type",
            "The body must be application/x-www-form-urlencoded in UTF-8, without a content encoding."),
    /** An {@code Expect} header that this server does not know. */
    EXPECTATION_FAILED(417, "malformed", "The expectation cannot be met."),
    /** The header section is too large (RFC 6585 section 5). */
    HEADERS_TOO_LARGE(431, "too_large", "The headers are too large."),
    /** Not HTTP/1.1 or HTTP/1.0. */
    VERSION_NOT_SUPPORTED(505, "malformed", "This version of HTTP is not spoken here.");

    private final int status;
    private final String code;
    private final String message;

    HttpFault(int status, String code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    /** The fault with this status, {@link #MALFORMED} where there is none. */
    public static HttpFault of(int status) {
        return Arrays.stream(values())
                .filter(fault -> fault.status == status)
                .findFirst()
                .orElse(MALFORMED);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String message() {
        return message;
    }
}

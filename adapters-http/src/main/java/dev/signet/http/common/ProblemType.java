package dev.signet.http.common;

import java.util.Locale;

/**
 * What sort of problem it is: the same for every occurrence (RFC 9457 sections 3.1.1 and 3.1.3).
 *
 * @param uri by which it is known
 * @param title the machine code, as people write it
 */
public record ProblemType(String uri, String title) {
    /** Of a body that tells a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The type of the problems with this code. */
    public static ProblemType of(String publicUrl, String code) {
        return new ProblemType(
                publicUrl + "/errors/" + code,
                code.substring(0, 1).toUpperCase(Locale.ROOT)
                        + code.substring(1).replace('_', ' '));
    }
}

package dev.signet.http.common;

import dev.signet.core.apikey.KeyFormat;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the credential in a request's headers; never in its address. */
final class SentCredential {
    // RFC 6750 section 2.1, the scheme in any case (RFC 9110 section 11.1).
    private static final String BEARER = "Bearer ";

    // RFC 7617 section 2, its padding left out or not.
    private static final Pattern BASIC = Pattern.compile("[Bb][Aa][Ss][Ii][Cc] +([A-Za-z0-9+/]*={0,2})");

    private SentCredential() {}

    /**
     * The token or key. Refuses with {@link CommonRefusal#UNAUTHENTICATED} when there is none, and with
     * {@link CommonRefusal#INVALID_TOKEN} one that is garbled or comes with another: which of two would be meant? In the
     * header for keys nothing but a key is taken.
     */
    static Result<String> of(HttpServletRequest request) {
        return of(headers(request, "Authorization"), headers(request, "x-api-key"));
    }

    static Result<String> of(List<String> authorization, List<String> keys) {
        if (!authorization.isEmpty()) {
            return bearer(authorization);
        }
        return keys.isEmpty()
                ? Result.refused(CommonRefusal.UNAUTHENTICATED)
                : only(keys).flatMap(SentCredential::key);
    }

    /** The same, without a look at {@code x-api-key}. */
    static Result<String> bearerOf(HttpServletRequest request) {
        return of(headers(request, "Authorization"), List.of());
    }

    /**
     * The same, where a client of OAuth asks: by HTTP Basic as well, the token or key being the password (RFC 6749 section
     * 2.3.1). Nothing is known by a user name here, so it may be any.
     */
    static Result<String> ofClient(HttpServletRequest request) {
        return ofClient(headers(request, "Authorization"), headers(request, "x-api-key"));
    }

    static Result<String> ofClient(List<String> authorization, List<String> keys) {
        Matcher basic =
                BASIC.matcher(authorization.size() == 1 ? authorization.get(0).strip() : "");
        return basic.matches() ? password(basic.group(1)) : of(authorization, keys);
    }

    /** Whether this refuses a credential that was sent, and not the lack of one. */
    static boolean isRefusedBy(Refusal refusal) {
        return refusal == CommonRefusal.INVALID_TOKEN || refusal == ClientTokenRefusal.WRONG;
    }

    private static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    private static Result<String> password(String encoded) {
        return userAndPassword(encoded)
                .filter(text -> text.indexOf(':') >= 0)
                .flatMap(text -> FormText.decode(text.substring(text.indexOf(':') + 1)))
                .map(Result::ok)
                .orElseGet(() -> Result.refused(CommonRefusal.INVALID_TOKEN));
    }

    private static Optional<String> userAndPassword(String encoded) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Result<String> bearer(List<String> authorization) {
        return only(authorization).flatMap(SentCredential::bearer);
    }

    private static Result<String> only(List<String> headers) {
        return headers.size() == 1 ? Result.ok(headers.get(0).strip()) : Result.refused(CommonRefusal.INVALID_TOKEN);
    }

    private static Result<String> key(String header) {
        return KeyFormat.isWellFormed(header) ? Result.ok(header) : Result.refused(CommonRefusal.INVALID_TOKEN);
    }

    private static Result<String> bearer(String header) {
        int start = header.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? BEARER.length() : header.length();
        while (start < header.length() && header.charAt(start) == ' ') {
            start++;
        }
        String token = header.substring(start);
        return Token68.matches(token) ? Result.ok(token) : Result.refused(CommonRefusal.INVALID_TOKEN);
    }
}

package dev.signet.http.common;

import io.javalin.http.HandlerType;
import java.util.regex.Pattern;

/**
 * Where an endpoint is.
 *
 * @param path with parameters in braces
 * @param bodyType what a body has to be
 * @param safe whether asking changes nothing (RFC 9110 section 9.2.1), so that {@code HEAD} can be answered by asking too
 */
public record Route(HandlerType method, String path, BodyType bodyType, boolean safe, Endpoint endpoint) {
    /** Whether {@code HEAD} is refused where {@code GET} is not. */
    boolean refusesHead() {
        return HandlerType.GET.equals(method) && !safe;
    }

    /** Whether a request to this path, with or without a slash at its end, is to here. */
    boolean isAt(String requested) {
        String template = path.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
        return Pattern.matches("\\Q" + template + "\\E/?", requested);
    }

    private Route(HandlerType method, String path, Endpoint endpoint) {
        this(method, path, BodyType.JSON, false, endpoint);
    }

    /** {@code GET}, and {@code HEAD} with it. */
    public static Route get(String path, Endpoint endpoint) {
        return new Route(HandlerType.GET, path, BodyType.JSON, true, endpoint);
    }

    /** {@code GET} alone: an answer that is given once must not go to who asks for no answer. */
    public static Route getOnce(String path, Endpoint endpoint) {
        return new Route(HandlerType.GET, path, endpoint);
    }

    /** {@code POST}. */
    public static Route post(String path, Endpoint endpoint) {
        return new Route(HandlerType.POST, path, endpoint);
    }

    /** {@code POST} of an HTML form. */
    public static Route form(String path, Endpoint endpoint) {
        return new Route(HandlerType.POST, path, BodyType.FORM, false, endpoint);
    }

    /** {@code PUT}. */
    public static Route put(String path, Endpoint endpoint) {
        return new Route(HandlerType.PUT, path, endpoint);
    }

    /** {@code PATCH}. */
    public static Route patch(String path, Endpoint endpoint) {
        return new Route(HandlerType.PATCH, path, endpoint);
    }

    /** {@code DELETE}. */
    public static Route delete(String path, Endpoint endpoint) {
        return new Route(HandlerType.DELETE, path, endpoint);
    }
}

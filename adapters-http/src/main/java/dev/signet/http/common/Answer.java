package dev.signet.http.common;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An HTTP response as a value: its status, the headers of its own, its content. */
public final class Answer {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    private final int status;
    private final Map<String, String> headers;
    private final Optional<String> contentType;
    private final byte[] content;

    private Answer(int status, Map<String, String> headers, Optional<String> contentType, byte[] content) {
        this.status = status;
        this.headers = headers;
        this.contentType = contentType;
        this.content = content;
    }

    /** 200 with this wire record as JSON. */
    public static Answer ok(Object body) {
        return json(OK, body);
    }

    /** 201 with this wire record as JSON. */
    public static Answer created(Object body) {
        return json(CREATED, body);
    }

    /** 202 with this wire record as JSON. */
    public static Answer accepted(Object body) {
        return json(ACCEPTED, body);
    }

    /** 204. */
    public static Answer noContent() {
        return empty(NO_CONTENT);
    }

    /** This status and no content. */
    public static Answer empty(int status) {
        return new Answer(status, Map.of(), Optional.empty(), new byte[0]);
    }

    /** This wire record as JSON. */
    public static Answer json(int status, Object body) {
        return of(status, "application/json", JsonText.write(body));
    }

    /** This content, whatever it is. */
    public static Answer of(int status, String contentType, byte[] content) {
        return new Answer(status, Map.of(), Optional.of(contentType), content.clone());
    }

    /** The same with one header more, or with another value for a header that every response has. */
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, Collections.unmodifiableMap(more), contentType, content);
    }

    /** The same with one link more (RFC 8288). */
    public Answer withLink(String target, String relation) {
        String link = "<" + target + ">; rel=\"" + relation + "\"";
        return with("Link", headers.containsKey("Link") ? headers.get("Link") + ", " + link : link);
    }

    /** The same with a link to the list's next page, as bare arrays have it. */
    public Answer withNext(String path, int limit, String cursor) {
        return withLink(path + "?limit=" + limit + "&cursor=" + cursor, "next");
    }

    /** The same, and it tells when to ask again (RFC 9110 section 10.2.3). */
    public Answer withRetryAfter(Duration wait) {
        return with("Retry-After", Long.toString(Seconds.untilAgain(wait)));
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** The headers, without the content type. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The media type; empty where there is no content. */
    public Optional<String> contentType() {
        return contentType;
    }

    /** A copy of the content. */
    public byte[] content() {
        return content.clone();
    }

    /** How many bytes the content has. */
    int length() {
        return content.length;
    }

    /** Writes the content. */
    void writeTo(OutputStream stream) throws IOException {
        stream.write(content);
    }
}

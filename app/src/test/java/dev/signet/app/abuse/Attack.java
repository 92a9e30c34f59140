package dev.signet.app.abuse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** What clients do who want a server for themselves, or for nobody. */
enum Attack {
    SILENCE("connections on which nothing comes", "", ""),
    SLOW_HEADS("heads that come in drops", "GET /healthz HTTP/1.1\r\nHost: a\r\nX-Drops: ", "x"),
    SLOW_BODIES("bodies that come in drops", post("Content-Length: 60000") + "{", " "),
    LARGE_BODIES("bodies announced as far too large, in drops", post("Content-Length: 999999") + "{", " "),
    LARGE_HEADS(
            "heads of 64 KiB",
            "GET /healthz HTTP/1.1\r\nHost: a\r\n" + "X-Header: value\r\n".repeat(4_000) + "\r\n",
            ""),
    DEAFNESS("large answers that are not read", get("/openapi.json").repeat(4), ""),
    PIPELINES("requests without end whose answers are not read", get("/healthz").repeat(100), "G"),
    NOISE("bytes that are no HTTP", "\u0000\u0001\u00fe\u00ff".repeat(1_000), "\u0000"),
    ENDLESS_CHUNKS(
            "chunks whose extension never ends", post("Transfer-Encoding: chunked") + "1;" + "e".repeat(4_000), "e"),
    SMUGGLING(
            "requests of two lengths, another one behind each",
            post("Content-Length: 4\r\nTransfer-Encoding: chunked") + "0\r\n\r\n" + get("/v1/me"),
            get("/v1/me")),
    BOMBS("bodies of 64 KB that expand to 64 MB", body("Content-Encoding: gzip\r\n", bomb()), " "),
    BROKEN_TEXT("text that is not UTF-8", body("", "{\"username\":\"\u00c3(\u00ff\"}"), body("", "\"\u00fe\""));

    private final String name;
    private final String first;
    private final String drop;

    Attack(String name, String first, String drop) {
        this.name = name;
        this.first = first;
        this.drop = drop;
    }

    /** What is sent at first. */
    byte[] first() {
        return first.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What is sent now and then. */
    byte[] drop() {
        return drop.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return name;
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
    }

    private static String post(String fields) {
        return "POST /v1/auth/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + fields + "\r\n\r\n";
    }

    private static String body(String fields, String body) {
        return post(fields + "Content-Length: " + body.length()) + body;
    }

    private static String bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[64_000_000]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}

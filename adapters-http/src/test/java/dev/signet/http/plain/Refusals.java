package dev.signet.http.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Reply;

/** What every error of the plain surface has in common (contract section 1, errors by dialect). */
final class Refusals {
    private Refusals() {}

    static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).hasValue("application/json");
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
        assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(reply.header("X-Request-Id")).isPresent();
        assertThat(reply.json().fieldNames()).toIterable().containsExactly("error", "code");
        assertThat(reply.json().path("error").asText()).isNotBlank();
        assertThat(reply.code()).isEqualTo(code);
    }

    /** A member of the body is wrong, and the error says which. */
    static void assertInvalid(Reply reply, String member) {
        assertRefused(reply, 400, "invalid");
        assertThat(reply.json().path("error").asText()).startsWith(member + ": ");
    }

    /** The credential lacks this scope (RFC 6750 section 3.1). */
    static void assertLacks(Reply reply, String scope) {
        assertRefused(reply, 403, "insufficient_scope");
        assertThat(reply.header("WWW-Authenticate"))
                .hasValue("Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
    }
}

package dev.signet.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Reply;

/** What every answer carries (contract section 1). */
final class Standard {
    private Standard() {}

    static void assertStandard(Reply reply) {
        assertThat(reply.header("X-Request-Id")).isPresent();
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
        assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
    }
}

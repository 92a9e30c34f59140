package dev.signet.http.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import java.util.ArrayList;
import java.util.List;

/** What every answer under {@code /auth} has in common (contract section 1, errors by dialect). */
final class Envelopes {
    private Envelopes() {}

    static JsonNode assertData(Reply reply, int status) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertStandard(reply);
        assertThat(reply.json().fieldNames()).toIterable().containsExactly("success", "data", "error");
        assertThat(reply.json().path("success").booleanValue()).isTrue();
        assertThat(reply.json().path("error").isNull()).isTrue();
        return reply.json().path("data");
    }

    static void assertError(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertStandard(reply);
        JsonNode body = reply.json();
        assertThat(body.fieldNames()).toIterable().containsExactly("success", "data", "error");
        assertThat(body.path("success").isBoolean()).isTrue();
        assertThat(body.path("success").booleanValue()).isFalse();
        assertThat(body.path("data").isNull()).isTrue();
        JsonNode error = body.path("error");
        assertThat(error.fieldNames()).toIterable().containsExactly("code", "message", "detail");
        assertThat(error.path("code").textValue()).isEqualTo(code);
        assertThat(error.path("message").textValue()).isNotBlank();
        assertThat(error.path("detail").isArray()).isEqualTo(status == 422);
        assertThat(error.path("detail").isNull()).isEqualTo(status != 422);
    }

    /** 422, with these {@code loc}s, each written as {@code body.email} or {@code body.scopes.0}. */
    static void assertInvalid(Reply reply, String... locations) {
        assertError(reply, 422, "invalid");
        assertThat(locations(reply)).containsExactly(locations);
    }

    static void assertMalformed(Reply reply) {
        assertError(reply, 422, "malformed");
        assertThat(locations(reply)).containsExactly("body");
    }

    /** The credential lacks this scope (RFC 6750 section 3.1). */
    static void assertLacks(Reply reply, String scope) {
        assertError(reply, 403, "insufficient_scope");
        assertThat(reply.header("WWW-Authenticate"))
                .hasValue("Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
    }

    private static List<String> locations(Reply reply) {
        List<String> locations = new ArrayList<>();
        for (JsonNode detail : reply.json().path("error").path("detail")) {
            assertThat(detail.fieldNames()).toIterable().containsExactly("loc", "msg", "type");
            assertThat(detail.path("msg").textValue()).isNotBlank();
            assertThat(detail.path("type").textValue()).isNotBlank();
            List<String> loc = new ArrayList<>();
            detail.path("loc").forEach(step -> loc.add(step.asText()));
            locations.add(String.join(".", loc));
        }
        return locations;
    }

    private static void assertStandard(Reply reply) {
        assertThat(reply.header("Content-Type")).hasValue("application/json");
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
        assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(reply.header("X-Request-Id")).isPresent();
    }

    /** The data of an answer that hands out tokens. */
    static JsonNode assertTokens(Reply reply) {
        JsonNode data = assertData(reply, 200);
        assertThat(data.fieldNames())
                .toIterable()
                .containsExactly("access_token", "refresh_token", "token_type", "expires_in");
        assertThat(data.path("refresh_token").textValue()).matches("[A-Za-z0-9_-]{86}");
        assertThat(data.path("token_type").textValue()).isEqualTo("bearer");
        assertThat(data.path("expires_in").intValue()).isEqualTo(900);
        return data;
    }
}

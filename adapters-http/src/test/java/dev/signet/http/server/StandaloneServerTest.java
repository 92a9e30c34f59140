package dev.signet.http.server;

import static dev.signet.http.server.Standard.assertStandard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Client;
import dev.signet.http.testing.RawClient;
import dev.signet.http.testing.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1: what holds for every request, whoever finds fault with it. */
class StandaloneServerTest {
    private static final ProbeServer SERVER = new ProbeServer();
    private static final Client CLIENT = new Client(SERVER.port());
    private static final RawClient RAW = new RawClient(SERVER.port());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void every_answer_has_the_standard_headers_and_no_word_about_the_server() {
        Reply reply = CLIENT.send("GET", "/ok", "X-Request-Id", "mine.1_2-3");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("X-Request-Id")).hasValue("mine.1_2-3");
        assertStandard(reply);
        assertThat(reply.header("Content-Type")).hasValue("application/json");
        assertThat(reply.headers()).doesNotContainKeys("server", "set-cookie", "x-powered-by");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "with space",
                "line\u00e9",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void another_request_id_is_replaced_by_a_new_one(String sent) {
        Reply reply = RAW.send("GET /ok HTTP/1.1\r\nHost: a\r\nX-Request-Id: " + sent + "\r\n\r\n");
        assertThat(reply.header("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f-]{36}"));
    }

    @Test
    void an_unknown_path_is_404_in_the_dialect_of_its_prefix() {
        Reply plain = CLIENT.send("GET", "/nothing");
        assertThat(plain.status()).isEqualTo(404);
        assertThat(plain.body()).isEqualTo("{\"error\":\"There is nothing at this address.\",\"code\":\"not_found\"}");
        assertStandard(plain);
        Reply loud = CLIENT.send("GET", "/loud/nothing", "X-Request-Id", "r1");
        assertThat(loud.json().path("loud").asText()).isEqualTo("not_found");
        assertThat(loud.json().path("request").asText()).isEqualTo("r1");
    }

    @Test
    void a_wrong_method_is_405_with_the_right_ones() {
        Reply reply = CLIENT.send("DELETE", "/ok", "Accept", "text/html");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.code()).isEqualTo("method_not_allowed");
        assertThat(reply.header("Allow")).hasValue("GET, POST, HEAD, OPTIONS");
        assertStandard(reply);
        assertThat(CLIENT.send("PROPFIND", "/ok").status()).isEqualTo(405);
        assertThat(CLIENT.send("HEAD", "/body").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "POST", "OPTIONS"})
    void where_head_is_refused_nothing_says_that_it_is_taken(String method) {
        for (String path : new String[] {"/once/7", "/once/7/"}) {
            Reply reply = CLIENT.send(method, path);
            assertThat(reply.status()).isEqualTo(method.equals("OPTIONS") ? 204 : 405);
            assertThat(reply.header("Allow")).hasValue("GET, OPTIONS");
        }
    }

    @Test
    void options_tells_the_methods() {
        Reply reply = CLIENT.send("OPTIONS", "/body");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("Allow")).hasValue("POST, OPTIONS");
        assertStandard(reply);
        assertThat(CLIENT.send("OPTIONS", "/nothing").status()).isEqualTo(404);
    }

    @Test
    void head_answers_with_the_headers_of_get() {
        Reply get = RAW.send("GET /ok HTTP/1.1\r\nHost: a\r\nX-Request-Id: r\r\n\r\n");
        Reply head = RAW.send("HEAD /ok HTTP/1.1\r\nHost: a\r\nX-Request-Id: r\r\n\r\n");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers().get("content-length")).isEqualTo(get.headers().get("content-length"));
        assertThat(head.headers().get("content-type")).isEqualTo(get.headers().get("content-type"));
        assertThat(head.body()).isEmpty();
        assertStandard(head);
        Reply missing = RAW.send("HEAD /nothing HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body()).isEmpty();
    }

    @Test
    void no_content_has_no_content_type() {
        Reply reply = CLIENT.send("POST", "/ok");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.headers()).doesNotContainKey("content-type");
        assertStandard(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bug", "/error"})
    void a_fault_of_ours_is_500_with_the_request_id_and_nothing_of_the_inside(String path) {
        Reply reply = CLIENT.send("GET", path, "X-Request-Id", "find-me");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.code()).isEqualTo("internal");
        assertThat(reply.body()).contains("find-me").doesNotContain("hidden").doesNotContain("Exception");
        assertStandard(reply);
    }

    @Test
    void a_store_that_cannot_be_reached_is_503_with_retry_after() {
        Reply reply = CLIENT.send("GET", "/store");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.code()).isEqualTo("overloaded");
        assertThat(reply.header("Retry-After")).hasValue("5");
        assertStandard(reply);
    }

    @Test
    void requests_run_on_virtual_threads_where_the_jdk_has_them() {
        boolean virtual = CLIENT.send("GET", "/thread").body().contains("VirtualThread");
        assertThat(virtual).isEqualTo(Runtime.version().feature() >= 21);
    }
}

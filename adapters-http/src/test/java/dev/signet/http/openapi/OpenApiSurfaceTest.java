package dev.signet.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 7: {@code /openapi.json}, and {@code /docs} that renders it. */
class OpenApiSurfaceTest {
    private static final TestServer SERVER = new TestServer();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void the_document_is_served_to_anybody_and_names_this_server_and_its_version() {
        Reply reply = SERVER.client().send("GET", "/openapi.json", "Authorization", "garbled");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).hasValue("application/json");
        assertThat(reply.header("Cache-Control")).hasValue("public, max-age=3600");
        JsonNode document = reply.json();
        assertThat(document.path("openapi").asText()).startsWith("3.1.");
        assertThat(document.at("/servers/0/url").asText()).isEqualTo(TestServer.PUBLIC_URL);
        assertThat(document.at("/info/version").asText()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
    }

    @ParameterizedTest
    @CsvSource({
        "/docs,text/html;charset=utf-8",
        "/docs/,text/html;charset=utf-8",
        "/docs/style.css,text/css; charset=utf-8",
        "/docs/script.js,text/javascript; charset=utf-8"
    })
    void the_page_and_what_belongs_to_it_may_be_kept_for_a_while(String path, String type) {
        Reply reply = SERVER.client().send("GET", path);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).hasValue(type);
        assertThat(reply.header("Cache-Control")).hasValue("public, max-age=3600");
        assertThat(reply.header("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void the_page_runs_and_loads_nothing_but_its_own() {
        assertThat(SERVER.client().send("GET", "/docs").header("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/style.css", "/docs/script.js"})
    void nothing_of_the_page_asks_anybody_else(String path) {
        assertThat(SERVER.client().send("GET", path).body())
                .doesNotContain(
                        "//fonts", "http://", "https://", " url(", "@import", "innerHTML", " style=", "onclick");
    }

    @Test
    void below_a_path_of_the_public_url_the_page_finds_what_belongs_to_it() {
        String page = OpenApiSurface.page("https://id.example/sso");
        assertThat(page)
                .contains("href=\"/sso/docs/style.css\"", "src=\"/sso/docs/script.js\"", "\"/sso/openapi.json\"");
        assertThat(OpenApiSurface.page("https://id.example")).contains("href=\"/docs/style.css\"", "\"/openapi.json\"");
    }
}

package dev.signet.http.machine;

import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import dev.signet.http.testing.TestServer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 7: {@code POST /oauth/introspect} (RFC 7662). */
class IntrospectionTest {
    private static final Tenant ACME = new Tenant();
    private static final String ASKING = "[\"tokens:introspect\"]";
    private static final String KEY = ACME.key(ACME.owner, ASKING);

    @AfterAll
    static void stop() {
        ACME.close();
    }

    @Test
    void a_key_asks_as_bearer_in_a_header_of_its_own_or_as_the_password_of_a_client() {
        String asked = ACME.key(ACME.owner, "[]");

        assertThat(ask(asked, bearer(KEY)).json().path("active").asBoolean()).isTrue();
        assertThat(ask(asked, "x-api-key", KEY).json().path("active").asBoolean())
                .isTrue();
        assertThat(ask(asked, basic("anybody:" + KEY)).json().path("active").asBoolean())
                .isTrue();
        assertThat(ask(asked, basic(":" + KEY.replace("_", "%5F")))
                        .json()
                        .path("active")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void an_organisations_key_is_told_in_full() {
        String raw = ACME.projectKey(ACME.owner, "[\"api_keys:read\",\"crm.write\"]");

        JsonNode told = ask(raw, bearer(KEY)).json();

        assertThat(names(told))
                .containsExactly(
                        "active", "scope", "token_type", "iat", "nbf", "sub", "iss", "jti", "org_id", "project_id");
        assertThat(told.path("active").asBoolean()).isTrue();
        assertThat(told.path("scope").asText()).isEqualTo("api_keys:read crm.write");
        assertThat(told.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(told.path("iat").isIntegralNumber()).isTrue();
        assertThat(told.path("sub").asText())
                .isEqualTo(told.path("jti").asText())
                .isNotEqualTo(ACME.ownerId);
        assertThat(told.path("iss").asText()).isEqualTo(TestServer.PUBLIC_URL);
        assertThat(told.path("org_id").asText()).isEqualTo(ACME.id);
        assertThat(told.path("project_id").asText()).isEqualTo(ACME.project);
    }

    @Test
    void a_session_is_told_as_its_token_has_it() {
        String own = ACME.server.createKey(ACME.owner, ASKING);
        JsonNode claims = new Reply(200, Map.of(), payload(ACME.owner)).json();

        JsonNode told = ask(ACME.owner, bearer(own)).json();

        assertThat(told.path("username").asText()).isEqualTo("ada");
        assertThat(told.path("scope").asText()).isEqualTo("*");
        for (String name : List.of("iss", "aud", "sub", "sid", "jti", "iat", "nbf", "exp", "org_id")) {
            assertThat(told.path(name)).as(name).isEqualTo(claims.path(name));
        }
    }

    @Test
    void what_is_not_the_callers_business_and_what_is_no_token_is_inactive_and_nothing_more() {
        String foreign = ACME.server.createKey(ACME.outsider, "[]");

        for (String token : List.of(foreign, ACME.outsider, "nonsense", KEY + "x")) {
            Reply reply = ask(token, bearer(KEY));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).isEqualTo("{\"active\":false}");
            assertThat(reply.header("Cache-Control")).hasValue("no-store");
        }
        String roots = ACME.server.createKey(ACME.root, ASKING);
        assertThat(ask(foreign, bearer(roots)).json().path("active").asBoolean())
                .isTrue();
    }

    @Test
    void without_the_scope_it_is_403_insufficient_scope() {
        Reply reply = ask("any", bearer(ACME.key(ACME.owner, "[\"api_keys:read\"]")));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().path("error").asText()).isEqualTo("insufficient_scope");
        assertThat(reply.header("WWW-Authenticate"))
                .hasValue("Bearer error=\"insufficient_scope\", scope=\"tokens:introspect\"");
    }

    @Test
    void without_a_good_key_it_is_401_invalid_client_and_a_client_is_told_both_ways() {
        Reply nothing = ask("any");
        assertUnauthenticated(nothing, "Bearer, Basic realm=\"signet\", charset=\"UTF-8\"");
        String both = "Bearer error=\"invalid_token\", Basic realm=\"signet\", charset=\"UTF-8\"";
        assertUnauthenticated(ask("any", bearer(ACME.owner)), both);
        assertUnauthenticated(ask("any", bearer("nonsense")), both);
        assertUnauthenticated(ask("any", basic("id:nonsense")), both);
        assertUnauthenticated(ask("any", basic("id:%zz" + KEY)), both);
        assertUnauthenticated(ask("any", basic(KEY)), both);
        assertUnauthenticated(ask("any", "Authorization", "Basic !"), both);
        assertUnauthenticated(ask("any", "Authorization", "Basic"), both);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "token=",
                "token_type_hint=access_token",
                "token=a&token=b",
                "token=a&token_type_hint=b&token_type_hint=c",
                "token=%zz",
                "token=%ff",
                "token=%00"
            })
    void a_request_without_one_clear_token_is_400_invalid_request(String form) {
        Reply reply = send(form, bearer(KEY));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(names(reply.json())).containsExactly("error", "error_description", "code");
        assertThat(reply.json().path("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void a_hint_is_taken_whatever_it_says() {
        String asked = URLEncoder.encode(ACME.key(ACME.owner, "[]"), StandardCharsets.UTF_8);

        for (String hint : List.of("access_token", "refresh_token", "pineapple", "")) {
            assertThat(send("token_type_hint=" + hint + "&token=" + asked + "&more=1", bearer(KEY))
                            .json()
                            .path("active")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void another_content_type_is_415_and_another_method_405_in_the_same_words() {
        Reply json = ACME.server.client().sendJson("POST", "/oauth/introspect", "{\"token\":\"a\"}", bearer(KEY));
        assertThat(json.status()).isEqualTo(415);
        assertThat(json.json().path("error").asText()).isEqualTo("invalid_request");
        assertThat(json.json().path("error_description").asText())
                .startsWith("The body must be application/x-www-form-urlencoded");
        Reply get = ACME.server.client().send("GET", "/oauth/introspect?token=a", bearer(KEY));
        assertThat(get.status()).isEqualTo(405);
        assertThat(get.json().path("error").asText()).isEqualTo("invalid_request");
        assertThat(ACME.server.client().send("POST", "/oauth/token").status()).isEqualTo(404);
    }

    private static void assertUnauthenticated(Reply reply, String challenge) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().path("error").asText()).isEqualTo("invalid_client");
        assertThat(reply.header("WWW-Authenticate")).hasValue(challenge);
    }

    private static Reply ask(String token, String... headers) {
        return send("token=" + URLEncoder.encode(token, StandardCharsets.UTF_8), headers);
    }

    private static Reply send(String form, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        return ACME.server
                .client()
                .send("POST", "/oauth/introspect", BodyPublishers.ofString(form), all.toArray(String[]::new));
    }

    private static String[] basic(String userAndPassword) {
        return new String[] {
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8))
        };
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

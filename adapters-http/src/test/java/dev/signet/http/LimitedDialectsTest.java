package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract section 1, limits: 429 with {@code Retry-After}, in every dialect's own words. */
class LimitedDialectsTest {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String UNKNOWN = "0197f0e7-0000-7000-8000-000000000001";

    private final TestServer server = new TestServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/me, application/json, /code, rate_limited",
        "/v1/organizations/" + UNKNOWN + "/api-keys, application/json, /code, rate_limited",
        "/api/v1/projects/" + UNKNOWN + "/keys, application/problem+json, /code, rate_limited",
        "/auth/users/me, application/json, /error/code, rate_limited",
        "/v1/me/account, application/problem+json, /code, rate_limited"
    })
    void the_sixty_first_bad_credential_of_a_minute(String path, String type, String pointer, String code) {
        String token = server.signUp("ada", "a long enough secret");
        for (int i = 0; i < 60; i++) {
            assertThat(server.client()
                            .send("GET", path, i % 2 == 0 ? "x-api-key" : "Authorization", "bad")
                            .status())
                    .isEqualTo(401);
        }
        Reply limited = server.client().send("GET", path, "x-api-key", "bad");
        assertLimited(limited, type, pointer, code);
        assertThat(limited.header("Retry-After")).hasValue("60");
        assertThat(limited.headers()).doesNotContainKey("www-authenticate");
        assertThat(server.client()
                        .send("GET", "/v1/me", TestServer.bearer(token))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void bad_credentials_are_counted_over_all_surfaces_together() {
        for (int i = 0; i < 15; i++) {
            server.client().send("GET", "/v1/me", "x-api-key", "bad");
            server.client().send("GET", "/v1/me/account", "x-api-key", "bad");
            server.client().send("GET", "/auth/users/me", "x-api-key", "bad");
            introspect();
        }
        assertLimited(introspect(), JSON, "/error", "temporarily_unavailable");
        assertLimited(server.client().send("GET", "/v1/me", "x-api-key", "bad"), JSON, "/code", "rate_limited");
        server.memory().clock().advance(Duration.ofMinutes(1));
        assertThat(introspect().status()).isEqualTo(401);
    }

    @Test
    void signing_in() {
        String ada = "{\"username\":\"ada\",\"password\":\"not the password\"}";
        for (int i = 0; i < 5; i++) {
            assertThat(server.post("/v1/auth/login", ada).status()).isEqualTo(401);
        }
        Reply limited = server.post("/v1/auth/login", ada);
        assertLimited(limited, PROBLEM, "/code", "rate_limited");
        assertThat(limited.header("Retry-After")).hasValue("1");
    }

    @Test
    void guessing_codes() {
        String guess = "{\"email\":\"ada@example.org\",\"code\":\"123456\"}";
        for (int i = 0; i < 100; i++) {
            assertThat(server.post("/auth/verification/verify-code", guess).status())
                    .isEqualTo(400);
        }
        assertLimited(server.post("/auth/verification/verify-code", guess), JSON, "/error/code", "rate_limited");
        assertLimited(
                server.post("/v1/auth/login", "{\"username\":\"ada\",\"password\":\"not the password\"}"),
                PROBLEM,
                "/code",
                "rate_limited");
    }

    @Test
    void asking_for_mail() {
        for (int i = 0; i < 30; i++) {
            assertThat(server.post("/v1/auth/forgot-password", "{\"email\":\"a" + i + "@example.org\"}")
                            .status())
                    .isEqualTo(202);
        }
        String ada = "{\"email\":\"ada@example.org\"}";
        assertLimited(server.post("/v1/auth/forgot-password", ada), PROBLEM, "/code", "rate_limited");
        assertLimited(server.post("/v1/auth/resend-verification", ada), PROBLEM, "/code", "rate_limited");
        assertLimited(server.post("/auth/verification/send-code", ada), JSON, "/error/code", "rate_limited");
        assertThat(server.post("/auth/verification/send-code", ada).header("Retry-After"))
                .hasValue("3600");
    }

    private Reply introspect() {
        return server.client()
                .send(
                        "POST",
                        "/oauth/introspect",
                        BodyPublishers.ofString("token=a"),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Authorization",
                        "Basic bad");
    }

    private static void assertLimited(Reply reply, String type, String pointer, String code) {
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Content-Type")).hasValue(type);
        assertThat(reply.json().at(pointer).asText()).isEqualTo(code);
        assertThat(reply.header("Retry-After"))
                .hasValueSatisfying(seconds -> assertThat(seconds).matches("[1-9][0-9]*"));
    }
}

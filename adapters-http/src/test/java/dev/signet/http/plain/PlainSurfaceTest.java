package dev.signet.http.plain;

import static dev.signet.http.plain.Refusals.assertRefused;
import static dev.signet.http.testing.TestServer.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.plain.PlainRoutes.PlainRoute;
import dev.signet.http.testing.BadBodies;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, over every route: the order of checks, bodies that are none, ids that are nobody's. */
class PlainSurfaceTest {
    private static final Tenant TENANT = new Tenant();

    @AfterAll
    static void stop() {
        TENANT.close();
    }

    @ParameterizedTest
    @MethodSource("dev.signet.http.plain.PlainRoutes#withBody")
    void a_malformed_body_is_400_and_changes_nothing(PlainRoute route) {
        String before = TENANT.get(TENANT.path, TENANT.root).body();
        for (String body : BadBodies.MALFORMED) {
            assertRefused(send(route, TENANT.root, body), 400, "malformed");
        }
        assertRefused(
                TENANT.server
                        .client()
                        .send(
                                route.method(),
                                settled(route).path(),
                                BodyPublishers.ofByteArray(BadBodies.latin1()),
                                "Authorization",
                                "Bearer " + TENANT.root,
                                "Content-Type",
                                "application/json"),
                400,
                "malformed");
        assertThat(TENANT.get(TENANT.path, TENANT.root).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("dev.signet.http.plain.PlainRoutes#withBody")
    void what_is_no_json_or_too_large_is_refused_before_anybody_asks_who_calls(PlainRoute route) {
        String path = settled(route).path();
        assertRefused(
                TENANT.server.client().send(route.method(), path, BodyPublishers.ofString("{}")),
                415,
                "unsupported_media_type");
        assertRefused(
                TENANT.server.client().sendJson(route.method(), path, "{}", "Content-Encoding", "gzip"),
                415,
                "unsupported_media_type");
        assertRefused(
                TENANT.server.client().sendJson(route.method(), path, "\"" + "x".repeat(70_000) + "\""),
                413,
                "too_large");
    }

    @ParameterizedTest
    @MethodSource("dev.signet.http.plain.PlainRoutes#all")
    void nobody_is_401_before_anything_else(PlainRoute route) {
        for (PlainRoute asked : List.of(settled(route), unknown(route))) {
            Reply nobody = asked.takesBody()
                    ? TENANT.server.client().sendJson(asked.method(), asked.path(), "not json")
                    : TENANT.server.client().send(asked.method(), asked.path());
            assertRefused(nobody, 401, "unauthenticated");
            assertThat(nobody.header("WWW-Authenticate")).hasValue("Bearer");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.signet.http.plain.PlainRoutes#inOrganizations")
    void another_tenants_organisation_is_404_as_one_that_is_not_there(PlainRoute route) {
        String caller = route.isOperators() ? TENANT.root : TENANT.owner;
        Reply unknown = send(unknown(route), caller, "not json");
        assertRefused(unknown, 404, "not_found");
        if (!route.isOperators()) {
            assertThat(send(route.with("ORG", TENANT.foreign), caller, "not json")
                            .body())
                    .isEqualTo(unknown.body());
        }
        assertThat(send(route.with("ORG", "nonsense"), caller, "not json").body())
                .isEqualTo(unknown.body());
        assertThat(send(route.with("ORG", TENANT.id.replace("-", "")), caller, "not json")
                        .body())
                .isEqualTo(unknown.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEY", "PROJECT", "MEMBER", "USER"})
    void what_is_in_no_or_another_organisation_is_404_before_role_and_body(String placeholder) {
        String foreigner =
                TENANT.viewer(TENANT.outsider).path("principal").path("user_id").asText();
        List<String> ids = placeholder.equals("USER")
                ? List.of(Tenant.UNKNOWN, "nonsense", "%20")
                : List.of(Tenant.UNKNOWN, TENANT.foreignProject, foreigner, "nonsense", "a%2Fb");
        for (PlainRoute route : PlainRoutes.ALL) {
            if (route.path().contains(placeholder)) {
                String caller = route.isOperators() ? TENANT.root : TENANT.member;
                for (String id : ids) {
                    assertRefused(send(route.with(placeholder, id), caller, "not json"), 404, "not_found");
                }
            }
        }
    }

    @Test
    void ids_are_read_in_any_case() {
        assertThat(TENANT.get("/v1/organizations/" + TENANT.id.toUpperCase(Locale.ROOT), TENANT.owner)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me/nothing", "/v1/organizations/a/b/c/d/e", "/v1/users", "/v1/users/a/b"})
    void an_unknown_path_is_plain(String path) {
        assertRefused(TENANT.get(path, TENANT.owner), 404, "not_found");
    }

    @Test
    void a_wrong_method_is_405_and_says_which_are_right() {
        Reply me = TENANT.send("DELETE", "/v1/me", TENANT.owner);
        assertRefused(me, 405, "method_not_allowed");
        assertThat(me.header("Allow")).hasValue("GET, HEAD, OPTIONS");
        Reply organization = TENANT.send("PUT", TENANT.path, TENANT.owner);
        assertRefused(organization, 405, "method_not_allowed");
        assertThat(organization.header("Allow"))
                .hasValueSatisfying(allowed -> assertThat(allowed.split(", "))
                        .containsExactlyInAnyOrder("GET", "HEAD", "PATCH", "DELETE", "OPTIONS"));
    }

    private static Reply send(PlainRoute route, String token, String body) {
        PlainRoute settled = settled(route);
        return settled.takesBody()
                ? TENANT.server.client().sendJson(settled.method(), settled.path(), body, bearer(token))
                : TENANT.server.client().send(settled.method(), settled.path(), bearer(token));
    }

    private static PlainRoute settled(PlainRoute route) {
        return route.with("ORG", TENANT.id)
                .with("PROJECT", TENANT.project)
                .with("MEMBER", TENANT.memberId)
                .with("USER", TENANT.memberId)
                .with("KEY", Tenant.UNKNOWN);
    }

    private static PlainRoute unknown(PlainRoute route) {
        return settled(route.with("ORG", Tenant.UNKNOWN).with("USER", Tenant.UNKNOWN));
    }
}

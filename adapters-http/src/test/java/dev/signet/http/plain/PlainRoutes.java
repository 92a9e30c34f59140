package dev.signet.http.plain;

import java.util.List;
import java.util.stream.Stream;

/** Every route of the plain surface, for tests that walk over all of them. */
final class PlainRoutes {
    /**
     * One route.
     *
     * @param path with {@code ORG}, {@code PROJECT}, {@code KEY}, {@code MEMBER} and {@code USER} for ids
     */
    record PlainRoute(String method, String path) {
        /** Whether it reads a body. */
        boolean takesBody() {
            return method.startsWith("P");
        }

        /** Whether only an operator may. */
        boolean isOperators() {
            return path.startsWith("/v1/users") || path.matches(".*(suspend|billing)");
        }

        PlainRoute with(String placeholder, String id) {
            return new PlainRoute(method, path.replace(placeholder, id));
        }
    }

    private static final String ORG = "/v1/organizations/ORG";

    static final List<PlainRoute> ALL = List.of(
            new PlainRoute("GET", "/v1/me"),
            new PlainRoute("GET", "/v1/organizations"),
            new PlainRoute("POST", "/v1/organizations"),
            new PlainRoute("GET", ORG),
            new PlainRoute("PATCH", ORG),
            new PlainRoute("DELETE", ORG),
            new PlainRoute("GET", ORG + "/api-keys"),
            new PlainRoute("POST", ORG + "/api-keys"),
            new PlainRoute("DELETE", ORG + "/api-keys/KEY"),
            new PlainRoute("GET", ORG + "/projects"),
            new PlainRoute("POST", ORG + "/projects"),
            new PlainRoute("PATCH", ORG + "/projects/PROJECT"),
            new PlainRoute("DELETE", ORG + "/projects/PROJECT"),
            new PlainRoute("GET", ORG + "/members"),
            new PlainRoute("POST", ORG + "/members"),
            new PlainRoute("PATCH", ORG + "/members/MEMBER"),
            new PlainRoute("DELETE", ORG + "/members/MEMBER"),
            new PlainRoute("GET", ORG + "/audit-events"),
            new PlainRoute("POST", ORG + "/suspend"),
            new PlainRoute("POST", ORG + "/unsuspend"),
            new PlainRoute("PUT", ORG + "/billing"),
            new PlainRoute("PUT", "/v1/users/USER/billing"),
            new PlainRoute("POST", "/v1/users/USER/deactivate"),
            new PlainRoute("POST", "/v1/users/USER/activate"));

    private PlainRoutes() {}

    static Stream<PlainRoute> all() {
        return ALL.stream();
    }

    static Stream<PlainRoute> withBody() {
        return ALL.stream().filter(PlainRoute::takesBody);
    }

    static Stream<PlainRoute> inOrganizations() {
        return ALL.stream().filter(route -> route.path().contains("ORG"));
    }
}

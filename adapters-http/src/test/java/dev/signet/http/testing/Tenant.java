package dev.signet.http.testing;

import static dev.signet.http.testing.TestServer.bearer;

import com.fasterxml.jackson.databind.JsonNode;

/** An organisation with an owner, an admin and a member, an outsider with one of their own, and who runs the server. */
public final class Tenant implements AutoCloseable {
    public static final String PASSWORD = "a long enough secret";
    public static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";

    public final TestServer server = new TestServer();
    public final String owner = server.signUp("ada", PASSWORD);
    public final String admin = server.signUp("grace", PASSWORD);
    public final String member = server.signUp("bob", PASSWORD);
    public final String outsider = server.signUp("mallory", PASSWORD);
    public final String root = server.signUp(TestServer.SUPERUSER, PASSWORD);
    public final String id = found(owner, "Acme");
    public final String path = "/v1/organizations/" + id;
    public final String project = projects(owner, path);
    public final String adminId = hire("grace", "admin");
    public final String memberId = hire("bob", "member");
    public final String ownerId =
            viewer(owner).path("principal").path("user_id").asText();
    public final String foreign = found(outsider, "Evil");
    public final String foreignProject = projects(outsider, "/v1/organizations/" + foreign);

    /** Sends a request with a credential. */
    public Reply send(String method, String where, String token) {
        return server.client().send(method, where, bearer(token));
    }

    /** Sends a JSON body with a credential. */
    public Reply send(String method, String where, String token, String json) {
        return server.client().sendJson(method, where, json, bearer(token));
    }

    public Reply get(String where, String token) {
        return send("GET", where, token);
    }

    public Reply post(String where, String token, String json) {
        return send("POST", where, token, json);
    }

    /** A new key of the organisation, raw, made by this credential with these scopes in JSON. */
    public String key(String token, String scopes) {
        return post(path + "/api-keys", token, "{\"name\":\"key\",\"scopes\":" + scopes + "}")
                .json()
                .path("plaintext_api_key")
                .asText();
    }

    /** A new key of the organisation's project, raw. */
    public String projectKey(String token, String scopes) {
        return post(
                        path + "/api-keys",
                        token,
                        "{\"name\":\"key\",\"scopes\":" + scopes + ",\"project_id\":\"" + project + "\"}")
                .json()
                .path("plaintext_api_key")
                .asText();
    }

    public JsonNode viewer(String token) {
        return get("/v1/me", token).json();
    }

    public void suspend() {
        post(path + "/suspend", root, "{\"reason\":\"unpaid\"}");
    }

    private String found(String token, String name) {
        return post("/v1/organizations", token, "{\"name\":\"" + name + "\"}")
                .json()
                .path("id")
                .asText();
    }

    private String projects(String token, String organization) {
        return get(organization + "/projects", token)
                .json()
                .path("projects")
                .path(0)
                .path("id")
                .asText();
    }

    private String hire(String username, String role) {
        return post(path + "/members", owner, "{\"email\":\"" + username + "@example.org\",\"role\":\"" + role + "\"}")
                .json()
                .path("user_id")
                .asText();
    }

    @Override
    public void close() {
        server.close();
    }
}

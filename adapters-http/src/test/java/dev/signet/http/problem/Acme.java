package dev.signet.http.problem;

import static dev.signet.http.testing.TestServer.bearer;

import dev.signet.http.testing.RawClient;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.TestServer;

/**
 * An organisation with an owner, a member and a project, an outsider with a project of their own, and who runs the
 * server. Every answer that is asked for here is held against the schema that it names.
 */
final class Acme implements AutoCloseable {
    static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";

    private static final String PASSWORD = "a long enough secret";

    final TestServer server = new TestServer();
    final ServedSchemas schemas = new ServedSchemas(server.client());
    final String owner = server.signUp("ada", PASSWORD);
    final String member = server.signUp("bob", PASSWORD);
    final String outsider = server.signUp("mallory", PASSWORD);
    final String root = server.signUp(TestServer.SUPERUSER, PASSWORD);
    final String id = found(owner, "Acme");
    final String project = project(owner, id);
    final String foreignProject = project(outsider, found(outsider, "Evil"));
    final String memberId = server.post(organization() + "/members", "{\"email\":\"bob@example.org\"}", bearer(owner))
            .json()
            .path("user_id")
            .asText();
    final String keys = keysOf(project);

    static String keysOf(String project) {
        return "/api/v1/projects/" + project + "/keys";
    }

    String organization() {
        return "/v1/organizations/" + id;
    }

    /** Sends a request with a credential. */
    Reply send(String method, String where, String token) {
        return schemas.assertConforms(server.client().send(method, where, bearer(token)));
    }

    Reply get(String where, String token) {
        return send("GET", where, token);
    }

    Reply delete(String where, String token) {
        return send("DELETE", where, token);
    }

    Reply post(String where, String token, String json) {
        return schemas.assertConforms(server.post(where, json, bearer(token)));
    }

    /** Makes a key of the project. */
    Reply make(String token, String json) {
        return post(keys, token, json);
    }

    /** Makes a key of the project and answers the path of it. */
    String made(String token, String json) {
        return keys + "/" + make(token, json).json().path("key_id").asText();
    }

    /** The owner's request to make a key with these bytes, each character one, and these headers beside. */
    Reply raw(String headers, String body) {
        return raw(headers + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** The same in one chunk, so that its length is not announced. */
    Reply chunked(String json) {
        return raw("Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(json.length()) + "\r\n" + json + "\r\n0\r\n\r\n");
    }

    private Reply raw(String rest) {
        return schemas.assertConforms(new RawClient(server.port())
                .send("POST " + keys + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + owner + "\r\n" + rest));
    }

    /** Another project of the same organisation. */
    String anotherProject() {
        return server.post(organization() + "/projects", "{\"name\":\"Second\"}", bearer(owner))
                .json()
                .path("id")
                .asText();
    }

    private String found(String token, String name) {
        return server.post("/v1/organizations", "{\"name\":\"" + name + "\"}", bearer(token))
                .json()
                .path("id")
                .asText();
    }

    private String project(String token, String organization) {
        return server.client()
                .send("GET", "/v1/organizations/" + organization + "/projects", bearer(token))
                .json()
                .path("projects")
                .path(0)
                .path("id")
                .asText();
    }

    @Override
    public void close() {
        server.close();
    }
}

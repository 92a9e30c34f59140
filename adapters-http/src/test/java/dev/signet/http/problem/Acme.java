package dev.signet.http.problem;

import static dev.signet.http.testing.TestServer.bearer;

import dev.signet.http.testing.RawClient;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import dev.signet.http.testing.TestServer;

/** A tenant whose project's keys are asked for: every answer is held against the schema that it names. */
final class Acme implements AutoCloseable {
    private final Tenant tenant = new Tenant();

    final TestServer server = tenant.server;
    final ServedSchemas schemas = new ServedSchemas(server.client());
    final String owner = tenant.owner;
    final String member = tenant.member;
    final String memberId = tenant.memberId;
    final String outsider = tenant.outsider;
    final String root = tenant.root;
    final String id = tenant.id;
    final String organization = tenant.path;
    final String project = tenant.project;
    final String foreignProject = tenant.foreignProject;
    final String keys = keysOf(project);

    static String keysOf(String project) {
        return "/api/v1/projects/" + project + "/keys";
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
        return tenant.post(organization + "/projects", owner, "{\"name\":\"Second\"}")
                .json()
                .path("id")
                .asText();
    }

    void suspend() {
        tenant.suspend();
    }

    @Override
    public void close() {
        tenant.close();
    }
}

package dev.signet.http.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** Sends requests about the keys of a project. */
final class ProjectKeys {
    static final String PATH = "/auth/api-keys/";

    private final Tenant tenant;
    private final String project;

    /** Those of the tenant's first project. */
    ProjectKeys(Tenant tenant) {
        this(tenant, tenant.project);
    }

    ProjectKeys(Tenant tenant, String project) {
        this.tenant = tenant;
        this.project = project;
    }

    Reply list(String token) {
        return list(token, "");
    }

    /** Lists them, by a query string with its question mark. */
    Reply list(String token, String query) {
        return send("GET", PATH + query, token);
    }

    Reply make(String token, String json) {
        return make(token, BodyPublishers.ofString(json));
    }

    Reply make(String token, BodyPublisher body) {
        return tenant.server
                .client()
                .send(
                        "POST",
                        PATH,
                        body,
                        "Authorization",
                        "Bearer " + token,
                        "x-project-id",
                        project,
                        "Content-Type",
                        "application/json");
    }

    /** A new key with these scopes in JSON, as its only answer shows it. */
    JsonNode made(String token, String scopes) {
        return Envelopes.assertData(make(token, "{\"name\":\"key\",\"scopes\":" + scopes + "}"), 201);
    }

    /** The same, raw. */
    String raw(String token, String scopes) {
        return made(token, scopes).path("full_key").textValue();
    }

    Reply revoke(String token, String key) {
        return send("DELETE", PATH + key, token);
    }

    Reply send(String method, String path, String token) {
        return tenant.server.client().send(method, path, "Authorization", "Bearer " + token, "x-project-id", project);
    }
}

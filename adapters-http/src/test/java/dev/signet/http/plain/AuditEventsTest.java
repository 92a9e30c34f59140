package dev.signet.http.plain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Contract section 7: {@code GET /v1/organizations/{id}/audit-events}. */
class AuditEventsTest {
    private static final Tenant ACME = new Tenant();
    private static final String EVENTS = ACME.path + "/audit-events";

    @AfterAll
    static void stop() {
        ACME.close();
    }

    @Test
    void an_event_tells_who_did_what_to_what_from_where_and_when() {
        String key = ACME.key(ACME.owner, "[\"*\"]");
        ACME.server
                .client()
                .sendJson(
                        "POST",
                        ACME.path + "/projects",
                        "{\"name\":\"audited\"}",
                        "Authorization",
                        "Bearer " + key,
                        "X-Request-Id",
                        "find-me");

        JsonNode event = events(EVENTS, ACME.admin).path("audit_events").path(0);

        List<String> names = new ArrayList<>();
        event.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "id",
                        "action",
                        "actor_user_id",
                        "actor_key_id",
                        "target",
                        "client_address",
                        "request_id",
                        "created_at");
        assertThat(event.path("action").asText()).isEqualTo("project.created");
        assertThat(event.path("actor_user_id").asText()).isEqualTo(ACME.ownerId);
        assertThat(event.path("actor_key_id").asText()).matches("[0-9a-f-]{36}");
        assertThat(event.path("client_address").asText()).isEqualTo("127.0.0.1");
        assertThat(event.path("request_id").asText()).isEqualTo("find-me");
        assertThat(event.path("created_at").asText()).endsWith("Z");
    }

    @Test
    void the_trail_is_read_in_pages() {
        List<String> ids = new ArrayList<>();
        JsonNode page = events(EVENTS + "?limit=2", ACME.owner);
        page.path("audit_events").forEach(event -> ids.add(event.path("id").asText()));
        assertThat(ids).hasSize(2);
        while (!page.path("next_cursor").isNull()) {
            page = events(EVENTS + "?limit=2&cursor=" + page.path("next_cursor").asText(), ACME.owner);
            page.path("audit_events").forEach(event -> ids.add(event.path("id").asText()));
        }
        assertThat(ids).doesNotHaveDuplicates().isSortedAccordingTo((one, other) -> other.compareTo(one));
        List<String> whole = new ArrayList<>();
        events(EVENTS, ACME.owner)
                .path("audit_events")
                .forEach(event -> whole.add(event.path("id").asText()));
        assertThat(whole).endsWith(ids.toArray(String[]::new));
    }

    @Test
    void admins_and_owners_read_it_members_and_project_keys_do_not_and_for_others_it_is_not_there() {
        assertThat(ACME.get(EVENTS, ACME.member).status()).isEqualTo(403);
        assertThat(ACME.get(EVENTS, ACME.projectKey(ACME.owner, "[\"*\"]")).status())
                .isEqualTo(403);
        assertThat(ACME.get(EVENTS, ACME.key(ACME.owner, "[\"api_keys:read\"]")).code())
                .isEqualTo("insufficient_scope");
        assertThat(ACME.get(EVENTS, ACME.key(ACME.owner, "[\"organizations:read\"]"))
                        .status())
                .isEqualTo(200);
        assertThat(ACME.get(EVENTS, ACME.outsider).status()).isEqualTo(404);
    }

    private static JsonNode events(String path, String token) {
        Reply reply = ACME.get(path, token);
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }
}

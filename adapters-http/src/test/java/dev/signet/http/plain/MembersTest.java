package dev.signet.http.plain;

import static dev.signet.http.plain.Refusals.assertInvalid;
import static dev.signet.http.plain.Refusals.assertLacks;
import static dev.signet.http.plain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 3: members. */
class MembersTest {
    private final Tenant tenant = new Tenant();
    private final String members = tenant.path + "/members";

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void every_member_sees_all_of_them() {
        Reply reply = tenant.get(members, tenant.member);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .isEqualTo("{\"members\":[" + member(tenant.ownerId, "ada", "owner") + ","
                        + member(tenant.adminId, "grace", "admin") + ","
                        + member(tenant.memberId, "bob", "member") + "],\"next_cursor\":null}");
        assertLacks(tenant.get(members, tenant.key(tenant.owner, "[]")), "organizations:read");
        assertRefused(tenant.get(members, tenant.projectKey(tenant.owner, "[\"*\"]")), 403, "forbidden");
    }

    @Test
    void pages_are_walked_to_the_end() {
        JsonNode first = tenant.get(members + "?limit=2", tenant.owner).json();
        assertThat(first.findValuesAsText("username")).containsExactly("ada", "grace");
        String next = members + "?limit=2&cursor=" + first.path("next_cursor").asText();
        assertThat(tenant.get(next, tenant.owner).json().findValuesAsText("username"))
                .containsExactly("bob");
    }

    @Test
    void adding_one_is_201_and_a_member_by_default() {
        Reply added = tenant.post(members, tenant.admin, "{\"email\":\" Mallory@Example.org \"}");
        assertThat(added.status()).isEqualTo(201);
        String id =
                tenant.viewer(tenant.outsider).path("principal").path("user_id").asText();
        assertThat(added.body()).isEqualTo(member(id, "mallory", "member"));
        assertThat(tenant.get(tenant.path, tenant.outsider).status()).isEqualTo(200);
        assertRefused(
                tenant.post(members, tenant.owner, "{\"email\":\"mallory@example.org\",\"role\":\"admin\"}"),
                409,
                "already_member");
        assertRefused(tenant.post(members, tenant.owner, "{\"email\":\"nobody@example.org\"}"), 404, "user_not_found");
    }

    @Test
    void what_is_wrong_with_one_is_400_and_named() {
        assertInvalid(tenant.post(members, tenant.owner, "{}"), "email");
        assertInvalid(tenant.post(members, tenant.owner, "{\"email\":\"bob\"}"), "email");
        for (String role : List.of("\"boss\"", "\"Owner\"", "1", "[]")) {
            assertInvalid(
                    tenant.post(members, tenant.owner, "{\"email\":\"a@example.org\",\"role\":" + role + "}"), "role");
            assertInvalid(
                    tenant.send("PATCH", members + "/" + tenant.memberId, tenant.owner, "{\"role\":" + role + "}"),
                    "role");
        }
        assertInvalid(tenant.send("PATCH", members + "/" + tenant.memberId, tenant.owner, "{}"), "role");
    }

    @Test
    void another_role_is_200_and_holds_at_once() {
        Reply changed = tenant.send("PATCH", members + "/" + tenant.memberId, tenant.admin, "{\"role\":\"admin\"}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(member(tenant.memberId, "bob", "admin"));
        assertThat(tenant.send("PATCH", tenant.path, tenant.member, "{}").status())
                .isEqualTo(200);
    }

    @Test
    void admins_neither_make_nor_touch_owners_and_members_nobody() {
        assertRefused(
                tenant.post(members, tenant.admin, "{\"email\":\"mallory@example.org\",\"role\":\"owner\"}"),
                403,
                "forbidden");
        assertRefused(
                tenant.send("PATCH", members + "/" + tenant.memberId, tenant.admin, "{\"role\":\"owner\"}"),
                403,
                "forbidden");
        assertRefused(
                tenant.send("PATCH", members + "/" + tenant.ownerId, tenant.admin, "{\"role\":\"member\"}"),
                403,
                "forbidden");
        assertRefused(tenant.send("DELETE", members + "/" + tenant.ownerId, tenant.admin), 403, "forbidden");
        assertRefused(tenant.send("DELETE", members + "/" + tenant.adminId, tenant.member), 403, "forbidden");
        assertRefused(tenant.post(members, tenant.member, "not json"), 403, "forbidden");
        assertRefused(
                tenant.send("PATCH", members + "/" + tenant.adminId, tenant.member, "not json"), 403, "forbidden");
    }

    @Test
    void anybody_may_leave_but_the_last_owner() {
        assertRefused(tenant.send("DELETE", members + "/" + tenant.ownerId, tenant.owner), 409, "last_owner");
        assertRefused(
                tenant.send("PATCH", members + "/" + tenant.ownerId, tenant.owner, "{\"role\":\"admin\"}"),
                409,
                "last_owner");
        Reply left = tenant.send("DELETE", members + "/" + tenant.memberId, tenant.member);
        assertThat(left.status()).isEqualTo(204);
        assertThat(left.body()).isEmpty();
        assertRefused(tenant.get(tenant.path, tenant.member), 404, "not_found");
        assertRefused(tenant.send("DELETE", members + "/" + tenant.memberId, tenant.owner), 404, "not_found");
    }

    private static String member(String id, String username, String role) {
        return "{\"user_id\":\"" + id + "\",\"email\":\"" + username + "@example.org\",\"username\":\"" + username
                + "\",\"role\":\"" + role + "\",\"created_at\":\"2026-01-01T00:00:00.000Z\"}";
    }
}

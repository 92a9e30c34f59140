package dev.signet.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import dev.signet.http.testing.TestServer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations, their projects, members and keys by pages. */
class OrganizationPagesTest {
    private static final String PASSWORD = "seven green herons";
    private static final String ID = "[0-9a-f-]{36}";

    private final TestServer server = new TestServer();
    private Browser ada = new Browser(server);
    private String team = "";

    @BeforeEach
    void found() {
        ada = Browser.of(server, "ada", PASSWORD);
        ada.get("/organizations");
        Reply made = ada.submit("/organizations", "name", "Herons & Co");
        team = made.header("Location").orElseThrow().replace("?done=organization_created", "");
        assertThat(team).matches("/organizations/" + ID);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_organization_is_listed_renamed_and_deleted() {
        assertThat(ada.get("/organizations").body()).contains("Herons &amp; Co", "owner", "personal");
        ada.get(team);
        assertThat(ada.submit(team + "/rename", "name", "Egrets").header("Location"))
                .hasValue(team + "?done=organization_changed");
        assertThat(ada.get(team).body()).contains("<h1>Egrets</h1>");
        assertThat(ada.submit(team + "/rename", "name", " ").body())
                .containsPattern("id=\"name-error\">.*This must not be blank");
        assertThat(ada.submit(team + "/delete").header("Location"))
                .hasValue("/organizations?done=organization_deleted");
        assertThat(ada.get(team).status()).isEqualTo(404);
    }

    @Test
    void projects_come_and_go() {
        ada.get(team);
        ada.submit(team + "/projects", "project_name", "Nest");
        Reply page = ada.get(team);
        assertThat(page.body()).contains("Nest");
        String delete = found(team + "/projects/" + ID + "/delete", page);
        assertThat(ada.submit(delete).header("Location")).hasValue(team + "?done=project_deleted");
        assertThat(ada.submit(delete).body()).contains("There is no such thing.");
    }

    @Test
    void a_project_gets_another_name_and_what_is_wrong_with_it_stands_beside_it() {
        Reply page = ada.get(team);
        String rename = found(team + "/projects/" + ID + "/rename", page);
        String field = "name-" + rename.replaceAll(".*/projects/|/rename", "");
        assertThat(page.body()).contains("value=\"Default\"").doesNotContain("<details open");

        Reply wrong = ada.submit(rename, field, "a\nb");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("<details open").containsPattern("id=\"" + field + "-error\">.*This must");

        assertThat(ada.submit(rename, field, "Nest & Co").header("Location")).hasValue(team + "?done=project_renamed");
        assertThat(ada.get(team + "?done=project_renamed").body())
                .contains("The project has another name.", "<span>Nest &amp; Co</span>")
                .doesNotContain("Default");
    }

    @Test
    void a_project_of_others_gets_no_name_and_a_member_gives_none() {
        Browser grace = Browser.of(server, "grace", PASSWORD);
        String foreign = ada.get(team).body().replaceAll("(?s).*/projects/(" + ID + ")/rename.*", "$1");
        grace.get("/organizations");
        String hers = grace.submit("/organizations", "name", "Owls")
                .header("Location")
                .orElseThrow()
                .replaceAll("\\?.*", "");
        grace.get(hers);
        assertThat(grace.submit(hers + "/projects/" + foreign + "/rename", "name-" + foreign, "Mine")
                        .status())
                .isEqualTo(404);

        ada.get(team);
        ada.submit(team + "/members", "email", "grace@example.org", "role", "member");
        Reply refused = grace.submit(team + "/projects/" + foreign + "/rename", "name-" + foreign, "Mine");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("You may not do this.").doesNotContain("See below");
        assertThat(ada.get(team).body()).contains("<span>Default</span>");
    }

    @Test
    void what_is_not_there_or_not_allowed_is_told_before_what_is_wrong_with_a_form() {
        Browser grace = Browser.of(server, "grace", PASSWORD);
        String rename = found(team + "/projects/" + ID + "/rename", ada.get(team));
        ada.submit(team + "/members", "email", "grace@example.org", "role", "member");
        String role =
                found(team + "/members/" + ID + "/remove", grace.get(team)).replace("/remove", "/role");
        for (String form : List.of(team + "/rename", team + "/projects", team + "/members", rename, role)) {
            Reply refused = grace.submit(form);
            assertThat(refused.status()).as(form).isEqualTo(403);
            assertThat(refused.body()).contains("You may not do this.").doesNotContain("See below");
        }

        ada.get(team);
        for (String form : List.of("/projects/" + Tenant.UNKNOWN + "/rename", "/members/" + Tenant.UNKNOWN + "/role")) {
            assertThat(ada.submit(team + form).status()).as(form).isEqualTo(404);
        }
    }

    @Test
    void members_are_added_get_roles_and_leave() {
        Browser grace = Browser.of(server, "grace", PASSWORD);
        assertThat(grace.get(team).status()).isEqualTo(404);
        ada.get(team);
        assertThat(ada.submit(team + "/members", "email", "nobody@example.org", "role", "member")
                        .body())
                .containsPattern("id=\"email-error\">.*There is no account with this address\\.");
        ada.submit(team + "/members", "email", "grace@example.org", "role", "member");
        Reply hers = grace.get(team);
        assertThat(hers.body()).contains("You are member here", "Leave").doesNotContain("Remove<", "/rename");
        String leave = found(team + "/members/" + ID + "/remove", hers);
        Reply refused = grace.submit(team + "/rename", "name", "Mine");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("You may not do this.").doesNotContain("See below");

        ada.get(team);
        assertThat(ada.submit(leave.replace("/remove", "/role"), "role", "admin")
                        .header("Location"))
                .hasValue(team + "?done=role_changed");
        assertThat(grace.get(team).body()).contains("You are admin here");
        assertThat(grace.submit(leave).header("Location")).hasValue("/organizations?done=left");
        assertThat(grace.get(team).status()).isEqualTo(404);
    }

    @Test
    void more_members_than_a_page_holds_are_on_the_next() {
        Browser.of(server, "grace", PASSWORD);
        ada.get(team);
        ada.submit(team + "/members", "email", "grace@example.org", "role", "member");

        Reply first = ada.get(team + "?limit=1");
        assertThat(first.body()).contains("<strong>ada</strong>").doesNotContain("<strong>grace</strong>");
        String more = found(team + "\\?cursor=[\\w-]+", first);
        assertThat(ada.get(more).body())
                .contains("<strong>grace</strong>")
                .doesNotContain("<strong>ada</strong>", "More members");
        assertThat(ada.get(team + "?cursor=x").status()).isEqualTo(422);
    }

    @Test
    void an_admin_is_offered_nothing_that_is_for_owners() {
        Browser grace = Browser.of(server, "grace", PASSWORD);
        ada.get(team);
        ada.submit(team + "/members", "email", "grace@example.org", "role", "admin");

        assertThat(grace.get(team).body())
                .contains("Rename", "Role of grace", "Leave<span class=\"unseen\"> grace")
                .doesNotContain("value=\"owner\"", "Role of ada", "Remove<", team + "/delete");
        assertThat(ada.get(team).body())
                .contains("value=\"owner\"", "Role of ada", "Role of grace", "Remove<", team + "/delete");
    }

    @Test
    void a_personal_organization_takes_no_second_owner_and_stays() {
        Matcher own = Pattern.compile("/organizations/" + ID + "(?=\">Projects)")
                .matcher(ada.get("/organizations").body().replace(team + "\"", ""));
        assertThat(own.find()).isTrue();

        assertThat(ada.get(own.group()).body())
                .contains("value=\"admin\"", "stays yours")
                .doesNotContain("value=\"owner\"", "Role of ada", own.group() + "/delete");
    }

    @Test
    void the_last_owner_stays() {
        Reply page = ada.get(team);
        Reply refused = ada.submit(found(team + "/members/" + ID + "/remove", page));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("An organization needs an owner");
    }

    @Test
    void its_keys_are_made_and_revoked() {
        ada.get(team + "/keys/new");
        Reply made = ada.submit(team + "/keys/new", "name", "ci", "expires", "7", "scope:api_keys:read", "on");
        assertThat(made.body()).containsPattern("value=\"capy_live_[0-9A-Za-z]{49}\"");
        Reply keys = ada.get(team + "/keys");
        assertThat(keys.body()).contains("ci", "Whole organization", "api_keys:read");
        String revoke = found(team + "/keys/" + ID + "/revoke", keys);
        assertThat(ada.get(revoke).body()).contains("Whole organization", "<dd>ada</dd>", "in 7 days");
        ada.submit(revoke);
        assertThat(ada.get(team + "/keys").body()).contains("Revoked");
    }

    @Test
    void a_member_is_offered_keys_of_projects_alone_and_makes_one() {
        Browser grace = Browser.of(server, "grace", PASSWORD);
        ada.get(team);
        ada.submit(team + "/members", "email", "grace@example.org", "role", "member");

        Reply form = grace.get(team + "/keys/new");
        assertThat(form.body()).contains("Project Default").doesNotContain("The whole organization");
        Matcher project = Pattern.compile("option value=\"(" + ID + ")\"").matcher(form.body());
        assertThat(project.find()).isTrue();
        assertThat(grace.submit(team + "/keys/new", "name", "ci", "expires", "7", "project_id", project.group(1))
                        .body())
                .contains("Your new key");
        grace.get(team + "/keys/new");
        assertThat(grace.submit(team + "/keys/new", "name", "ci", "expires", "7")
                        .status())
                .isEqualTo(403);
    }

    private static String found(String pattern, Reply reply) {
        Matcher matcher = Pattern.compile(pattern).matcher(reply.body());
        assertThat(matcher.find()).as(pattern + " in " + reply.body()).isTrue();
        return matcher.group();
    }
}

package dev.signet.core.signin;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.Oversight;
import dev.signet.core.Town;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.principal.Operator;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.project.Project;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 5, users/me. */
class ViewUserTest {
    private final Town town = new Town();
    private final Company acme = new Company(town, "acme");
    private final Oversight oversight = town.signet().oversight();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_person_has_the_projects_of_every_organisation_that_they_are_in() {
        UserView member = ok(view(acme.member));

        assertThat(member.account().id()).isEqualTo(acme.member.userId());
        assertThat(member.verified()).isTrue();
        assertThat(member.superuser()).isFalse();
        assertThat(member.projects()).hasSize(3).contains(acme.first, acme.second);
        assertThat(ok(view(acme.userKeyHolder(acme.member, Scopes.none())))).isEqualTo(member);
    }

    @Test
    void the_key_of_a_place_shows_its_maker_and_only_the_projects_that_it_can_see() {
        Principal ofOrganization = acme.keyHolder(acme.open(acme.admin), Scopes.none());
        Principal ofProject = acme.keyHolder(acme.open(acme.admin, acme.second), Scopes.none());

        assertThat(projects(ofOrganization)).containsExactly(acme.second, acme.first);
        assertThat(projects(ofProject)).containsExactly(acme.second);
        assertThat(ok(view(ofProject)).account().id()).isEqualTo(acme.admin.userId());
    }

    @Test
    void a_maker_who_left_the_place_is_no_longer_shown() {
        Principal key = acme.keyHolder(acme.open(acme.admin), Scopes.all());
        ok(town.signet().tenancy().removeMember().remove(acme.open(acme.owner), acme.admin.userId(), client(1)));

        assertThat(refusal(view(key))).isEqualTo(CommonRefusal.OWNER_REQUIRED);
        ok(acme.tryOpen(key));
    }

    @Test
    void a_deactivated_maker_is_shown_again_once_they_are_back() {
        Operator root = root();
        Principal key = acme.keyHolder(acme.open(acme.admin), Scopes.none());

        ok(oversight.deactivateUser().deactivate(root, acme.admin.userId(), client(1)));
        assertThat(refusal(view(key))).isEqualTo(CommonRefusal.OWNER_REQUIRED);

        ok(oversight.activateUser().activate(root, acme.admin.userId(), client(1)));
        ok(view(key));
    }

    @Test
    void a_suspended_place_refuses_its_keys_and_not_its_people() {
        IssuedApiKey key = acme.issue(acme.open(acme.owner), Scopes.none());
        ok(oversight.suspendOrganization().suspend(root(), acme.organization.id(), "unpaid", client(1)));

        assertThat(refusal(view(acme.holder(key)))).isEqualTo(OrganizationRefusal.ORGANIZATION_SUSPENDED);
        assertThat(projects(acme.owner)).contains(acme.first);
    }

    @Test
    void who_runs_the_server_is_one_by_a_key_too() {
        Person root = root().person();

        assertThat(ok(view(root)).superuser()).isTrue();
        assertThat(ok(view(acme.userKeyHolder(root, Scopes.none()))).superuser())
                .isTrue();
    }

    private Operator.Superuser root() {
        town.settle("root", Town.SUPERUSER);
        return ok(town.person(town.signIn("root")).requireOperator());
    }

    private Result<UserView> view(Principal principal) {
        return town.signet().viewUser().view(principal);
    }

    private List<Project> projects(Principal principal) {
        return ok(view(principal)).projects();
    }
}

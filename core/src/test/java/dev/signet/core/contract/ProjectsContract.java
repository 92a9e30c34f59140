package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.organization.Role;
import dev.signet.core.project.Project;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of projects does. */
public interface ProjectsContract extends StoresContract {
    /** Later than the projects were made. */
    Instant LATER = Given.after(Duration.ofDays(1));

    @Test
    default void a_project_comes_back_as_it_was() {
        OrganizationId organization = given().organization(given().user());
        Project project = new Project(new ProjectId(Given.id()), organization, new Label(Given.UNUSUAL), Given.NOW);

        stores().projects().add(project);

        assertThat(stores().projects().find(project.id())).contains(project);
        assertThat(stores().projects().find(new ProjectId(Given.id()))).isEmpty();
    }

    @Test
    default void an_id_that_is_in_use_is_a_bug_and_changes_nothing() {
        OrganizationId organization = given().organization(given().user());
        Project project = new Project(new ProjectId(Given.id()), organization, new Label("First"), Given.NOW);
        Project second = new Project(project.id(), organization, new Label("Second"), Given.NOW);
        stores().projects().add(project);

        assertThatThrownBy(() -> stores().projects().add(second)).isInstanceOf(RuntimeException.class);

        assertThat(stores().projects().find(project.id())).contains(project);
    }

    @Test
    default void an_organizations_projects_are_listed_newest_first_and_no_others() {
        OrganizationId organization = given().team(given().user());
        ProjectId older = given().project(organization);
        given().project(given().team(given().user()));
        ProjectId newer = given().project(organization);

        assertThat(ids(stores().projects().ofOrganization(organization))).containsExactly(newer, older);
        assertThat(stores().projects().ofOrganization(new OrganizationId(Given.id())))
                .isEmpty();
    }

    @Test
    default void a_members_projects_are_those_of_all_their_organizations_newest_first() {
        UserId user = given().user();
        OrganizationId own = given().organization(user);
        ProjectId first = given().project(own);
        OrganizationId team = given().team(given().user());
        given().join(team, user, Role.MEMBER);
        ProjectId second = given().project(team);
        given().project(given().team(given().user()));
        ProjectId third = given().project(own);

        assertThat(ids(stores().projects().ofMember(user))).containsExactly(third, second, first);

        stores().memberships().remove(team, user, Given.NOW);
        assertThat(ids(stores().projects().ofMember(user))).containsExactly(third, first);
        assertThat(stores().projects().ofMember(given().user())).isEmpty();
    }

    @Test
    default void a_renamed_project_keeps_the_rest() {
        OrganizationId organization = given().team(given().user());
        ProjectId id = given().project(organization);
        ProjectId other = given().project(organization);
        Project renamed = new Project(id, organization, new Label(Given.UNUSUAL), Given.NOW);

        assertThat(stores().projects().rename(organization, id, renamed.name())).contains(renamed);

        assertThat(stores().projects().find(id)).contains(renamed);
        assertThat(stores().projects().find(other).map(Project::name)).contains(new Label("Default"));
    }

    @Test
    default void a_deleted_project_is_nowhere_and_deleted_once() {
        UserId user = given().user();
        OrganizationId organization = given().team(user);
        ProjectId id = given().project(organization);
        ProjectId other = given().project(organization);

        assertThat(stores().projects().delete(organization, id, LATER)).isTrue();
        assertThat(stores().projects().delete(organization, id, LATER)).isFalse();

        assertThat(stores().projects().find(id)).isEmpty();
        assertThat(ids(stores().projects().ofOrganization(organization))).containsExactly(other);
        assertThat(ids(stores().projects().ofMember(user))).containsExactly(other);
        assertThat(stores().projects().rename(organization, id, new Label("Back")))
                .isEmpty();
    }

    @Test
    default void a_project_of_another_organization_is_neither_renamed_nor_deleted() {
        OrganizationId own = given().team(given().user());
        OrganizationId others = given().team(given().user());
        ProjectId project = given().project(others);
        Project before = stores().projects().find(project).orElseThrow();

        for (OrganizationId wrong : List.of(own, new OrganizationId(Given.id()))) {
            assertThat(stores().projects().rename(wrong, project, new Label("Mine")))
                    .isEmpty();
            assertThat(stores().projects().delete(wrong, project, LATER)).isFalse();
        }
        assertThat(stores().projects().rename(own, new ProjectId(Given.id()), new Label("Mine")))
                .isEmpty();
        assertThat(stores().projects().delete(own, new ProjectId(Given.id()), LATER))
                .isFalse();

        assertThat(stores().projects().find(project)).contains(before);
    }

    @Test
    default void a_project_is_deleted_by_one_call() {
        OrganizationId organization = given().team(given().user());
        ProjectId project = given().project(organization);

        assertThat(Race.winners(16, runner -> stores().projects().delete(organization, project, LATER)))
                .isEqualTo(1);
    }

    @Test
    default void the_projects_of_a_deleted_organization_are_nowhere() {
        UserId user = given().user();
        OrganizationId organization = given().team(user);
        ProjectId project = given().project(organization);
        ProjectId elsewhere = given().project(given().organization(user));

        stores().organizations().delete(organization, LATER);

        assertThat(stores().projects().find(project)).isEmpty();
        assertThat(stores().projects().ofOrganization(organization)).isEmpty();
        assertThat(ids(stores().projects().ofMember(user))).containsExactly(elsewhere);
        assertThat(stores().projects().rename(organization, project, new Label("Back")))
                .isEmpty();
        assertThat(stores().projects().delete(organization, project, LATER)).isFalse();
    }

    private static List<ProjectId> ids(List<Project> projects) {
        return projects.stream().map(Project::id).toList();
    }
}

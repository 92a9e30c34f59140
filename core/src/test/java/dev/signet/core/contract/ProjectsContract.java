package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.project.Project;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import org.junit.jupiter.api.Test;

/** What every store of projects does. */
public interface ProjectsContract extends StoresContract {
    @Test
    default void a_project_comes_back_as_it_was() {
        OrganizationId organization = given().organization(given().user());
        Project project = new Project(new ProjectId(Given.id()), organization, new Label(Given.UNUSUAL), Given.NOW);

        stores().projects().add(project);

        assertThat(stores().projects().find(organization, project.id())).contains(project);
    }

    @Test
    default void an_id_that_is_in_use_is_a_bug_and_changes_nothing() {
        OrganizationId organization = given().organization(given().user());
        Project project = new Project(new ProjectId(Given.id()), organization, new Label("First"), Given.NOW);
        Project second = new Project(project.id(), organization, new Label("Second"), Given.NOW);
        stores().projects().add(project);

        assertThatThrownBy(() -> stores().projects().add(second)).isInstanceOf(RuntimeException.class);

        assertThat(stores().projects().find(organization, project.id())).contains(project);
    }

    @Test
    default void a_project_of_another_organization_is_not_found() {
        OrganizationId organization = given().organization(given().user());
        OrganizationId other = given().organization(given().user());
        ProjectId project = given().project(organization);
        ProjectId ofOther = given().project(other);

        assertThat(stores().projects().find(other, project)).isEmpty();
        assertThat(stores().projects().find(organization, ofOther)).isEmpty();
        assertThat(stores().projects().find(organization, new ProjectId(Given.id())))
                .isEmpty();
    }
}

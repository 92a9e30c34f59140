package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.contract.Given;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Places are deleted once by calls that meet at them. */
class DeletionRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Given given;
    private OrganizationId organization;

    @BeforeEach
    void found() {
        given = new Given(DATABASE.stores());
        organization = given.team(given.user());
    }

    @Test
    void an_organisation_is_deleted_by_one_call() {
        assertThat(Meeting.of(DATABASE, () -> DATABASE.stores().organizations().delete(organization, Given.NOW)))
                .containsExactly(true, false, false, false);
    }

    @Test
    void a_project_is_deleted_by_one_call() {
        ProjectId project = given.project(organization);

        assertThat(Meeting.of(DATABASE, () -> DATABASE.stores().projects().delete(organization, project, Given.NOW)))
                .containsExactly(true, false, false, false);
    }
}

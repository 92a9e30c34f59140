package dev.signet.core.project;

import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The projects that are not deleted, of organisations that are not. */
public interface Projects {
    /** Keeps a new project. */
    void add(Project project);

    /** The project, whoever asks: whether they may know of it is for its organisation to say. */
    Optional<Project> find(ProjectId id);

    /** The projects of an organisation, newest first. */
    List<Project> ofOrganization(OrganizationId organization);

    /** The projects of every organisation that this person is a member of, newest first. */
    List<Project> ofMember(UserId member);

    /** Names a project anew, if it is of this organisation; the project as it is then. */
    Optional<Project> rename(OrganizationId organization, ProjectId id, Label name);

    /** Deletes a project, if it is of this organisation; true when this call did it. */
    boolean delete(OrganizationId organization, ProjectId id, Instant now);
}

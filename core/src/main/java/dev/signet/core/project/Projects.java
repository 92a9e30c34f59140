package dev.signet.core.project;

import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import java.util.Optional;

/** The projects that are not deleted. */
public interface Projects {
    /** Keeps a new project. */
    void add(Project project);

    /** The project, if it is of this organisation. */
    Optional<Project> find(OrganizationId organization, ProjectId id);
}

package dev.signet.http.envelope;

import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.OpenProject;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Call;

/** Opens for a call the project that its header names: who is calling comes first, then whether it is there for them. */
final class ProjectHeader {
    private static final String NAME = "x-project-id";

    private final OpenProject openProject;

    ProjectHeader(OpenProject openProject) {
        this.openProject = openProject;
    }

    Result<Access> open(Call call) {
        return call.principal()
                .flatMap(principal ->
                        call.headerId(NAME, ProjectId::parse).flatMap(project -> openProject.open(principal, project)));
    }
}

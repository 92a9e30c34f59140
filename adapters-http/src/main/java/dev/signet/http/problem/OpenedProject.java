package dev.signet.http.problem;

import dev.signet.core.authentication.Access;
import dev.signet.core.authentication.OpenProject;
import dev.signet.core.organization.Action;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Call;

/** The project in the path of a call, where whoever calls may do in it what they ask. */
record OpenedProject(ProjectId id, Access access) {
    /** Opens it: who is calling comes first, then whether it is there for them, then whether they may do this. */
    static Result<OpenedProject> by(Call call, OpenProject openProject, Action right) {
        return Sessions.of(call)
                .flatMap(person -> Paths.project(call)
                        .flatMap(project -> openProject
                                .open(person, project)
                                .flatMap(access -> access.require(right))
                                .map(access -> new OpenedProject(project, access))));
    }
}

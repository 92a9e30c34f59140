package dev.signet.http.plain;

import dev.signet.core.project.Project;
import java.time.Instant;

/** A project. */
record ProjectBody(String id, String name, String organizationId, Instant createdAt) {
    static ProjectBody of(Project project) {
        return new ProjectBody(
                project.id().toString(),
                project.name().value(),
                project.organizationId().toString(),
                project.createdAt());
    }
}

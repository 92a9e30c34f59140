package dev.signet.jdbc;

import dev.signet.core.project.Project;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import java.util.Optional;

final class JdbcProjects implements Projects {
    private static final String ADD = """
            INSERT INTO projects (id, organization_id, name, created_at)
            VALUES (:id, :organization, :name, :createdAt)
            """;
    private static final String FIND = """
            SELECT name, created_at FROM projects
            WHERE id = :id AND organization_id = :organization AND deleted_at IS NULL
            """;

    private final Sql sql;

    JdbcProjects(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Project project) {
        sql.run(handle -> handle.createUpdate(ADD)
                .bind("id", project.id().value())
                .bind("organization", project.organizationId().value())
                .bind("name", project.name().value())
                .bind("createdAt", project.createdAt())
                .execute());
    }

    @Override
    public Optional<Project> find(OrganizationId organization, ProjectId id) {
        return sql.run(handle -> handle.createQuery(FIND)
                .bind("id", id.value())
                .bind("organization", organization.value())
                .map((row, context) -> new Project(
                        id, organization, new Label(row.getString("name")), Columns.instant(row, "created_at")))
                .findOne());
    }
}

package dev.signet.jdbc;

import dev.signet.core.project.Project;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

final class JdbcProjects implements Projects {
    private static final String ADD = """
            INSERT INTO projects (id, organization_id, name, created_at)
            VALUES (:id, :organization, :name, :createdAt)
            """;
    private static final String SELECT = """
            SELECT project.id, project.organization_id, project.name, project.created_at
            FROM projects AS project
            JOIN organizations AS organization
                ON organization.id = project.organization_id AND organization.deleted_at IS NULL
            """;
    private static final String FIND = SELECT + """
            WHERE project.id = :id AND project.deleted_at IS NULL
            """;
    private static final String OF_ORGANIZATION = SELECT + """
            WHERE project.organization_id = :organization AND project.deleted_at IS NULL
            ORDER BY project.id DESC
            """;
    private static final String OF_MEMBER = SELECT + """
            JOIN memberships AS membership
                ON membership.organization_id = project.organization_id AND membership.user_id = :member
            WHERE project.deleted_at IS NULL
            ORDER BY project.id DESC
            """;
    private static final String LIVING = """
            FROM organizations AS organization
            WHERE project.id = :id AND project.organization_id = :organization AND project.deleted_at IS NULL
                AND organization.id = project.organization_id AND organization.deleted_at IS NULL
            """;
    private static final String RENAME = """
            UPDATE projects AS project SET name = :name
            """ + LIVING + """
            RETURNING project.id, project.organization_id, project.name, project.created_at
            """;
    private static final String DELETE = """
            UPDATE projects AS project SET deleted_at = :now
            """ + LIVING;

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
    public Optional<Project> find(ProjectId id) {
        return sql.run(handle -> handle.createQuery(FIND)
                .bind("id", id.value())
                .map(JdbcProjects::read)
                .findOne());
    }

    @Override
    public List<Project> ofOrganization(OrganizationId organization) {
        return sql.run(handle -> handle.createQuery(OF_ORGANIZATION)
                .bind("organization", organization.value())
                .map(JdbcProjects::read)
                .list());
    }

    @Override
    public List<Project> ofMember(UserId member) {
        return sql.run(handle -> handle.createQuery(OF_MEMBER)
                .bind("member", member.value())
                .map(JdbcProjects::read)
                .list());
    }

    @Override
    public Optional<Project> rename(OrganizationId organization, ProjectId id, Label name) {
        return sql.run(handle -> handle.createQuery(RENAME)
                .bind("organization", organization.value())
                .bind("id", id.value())
                .bind("name", name.value())
                .map(JdbcProjects::read)
                .findOne());
    }

    @Override
    public boolean delete(OrganizationId organization, ProjectId id, Instant now) {
        int deleted = sql.run(handle -> handle.createUpdate(DELETE)
                .bind("organization", organization.value())
                .bind("id", id.value())
                .bind("now", now)
                .execute());
        sql.changed(organization.value());
        return deleted == 1;
    }

    private static Project read(ResultSet row, StatementContext context) throws SQLException {
        return new Project(
                new ProjectId(Columns.uuid(row, "id")),
                new OrganizationId(Columns.uuid(row, "organization_id")),
                new Label(row.getString("name")),
                Columns.instant(row, "created_at"));
    }
}

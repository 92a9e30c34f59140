package dev.signet.core.memory;

import dev.signet.core.organization.Membership;
import dev.signet.core.project.Project;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryProjects implements Projects {
    private final MemoryTransactions transactions;
    private final MemoryMemberships memberships;
    private final Table<OrganizationId, OrganizationRow> organizations;
    private final Table<ProjectId, ProjectRow> projects;
    private final Index<OrganizationId, ProjectId, ProjectRow> byOrganization;

    MemoryProjects(
            MemoryTransactions transactions,
            MemoryMemberships memberships,
            Table<OrganizationId, OrganizationRow> organizations,
            Table<ProjectId, ProjectRow> projects) {
        this.transactions = transactions;
        this.memberships = memberships;
        this.organizations = organizations;
        this.projects = projects;
        this.byOrganization = projects.index(row -> Optional.of(row.project().organizationId()));
    }

    @Override
    public void add(Project project) {
        transactions.run(() -> projects.add(project.id(), new ProjectRow(project, false)));
    }

    @Override
    public Optional<Project> find(ProjectId id) {
        return transactions.inTransaction(
                () -> projects.find(id).filter(this::isLiving).map(ProjectRow::project));
    }

    @Override
    public List<Project> ofOrganization(OrganizationId organization) {
        return transactions.inTransaction(() -> newestFirst(living(organization)));
    }

    @Override
    public List<Project> ofMember(UserId member) {
        return transactions.inTransaction(() -> newestFirst(
                memberships.of(member).map(Membership::organizationId).flatMap(this::living)));
    }

    @Override
    public Optional<Project> rename(OrganizationId organization, ProjectId id, Label name) {
        return transactions.inTransaction(() -> of(organization, id).map(old -> {
            Project renamed = new Project(id, organization, name, old.createdAt());
            projects.put(id, new ProjectRow(renamed, false));
            return renamed;
        }));
    }

    @Override
    public boolean delete(OrganizationId organization, ProjectId id, Instant now) {
        return transactions.inTransaction(() -> {
            Optional<Project> found = of(organization, id);
            found.ifPresent(project -> projects.put(id, new ProjectRow(project, true)));
            return found.isPresent();
        });
    }

    private Optional<Project> of(OrganizationId organization, ProjectId id) {
        return find(id).filter(project -> project.organizationId().equals(organization));
    }

    private Stream<Project> living(OrganizationId organization) {
        return byOrganization.with(organization).filter(this::isLiving).map(ProjectRow::project);
    }

    private boolean isLiving(ProjectRow row) {
        return !row.deleted()
                && organizations
                        .find(row.project().organizationId())
                        .filter(organization -> !organization.deleted())
                        .isPresent();
    }

    private static List<Project> newestFirst(Stream<Project> some) {
        return some.sorted(Order.newestFirst(project -> project.id().value())).toList();
    }
}

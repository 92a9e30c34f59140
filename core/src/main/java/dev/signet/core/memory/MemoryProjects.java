package dev.signet.core.memory;

import dev.signet.core.project.Project;
import dev.signet.core.project.Projects;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import java.util.Optional;

final class MemoryProjects implements Projects {
    private final MemoryTransactions transactions;
    private final Table<ProjectId, Project> projects;

    MemoryProjects(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.projects = new Table<>(transactions);
    }

    @Override
    public void add(Project project) {
        transactions.run(() -> projects.add(project.id(), project));
    }

    @Override
    public Optional<Project> find(OrganizationId organization, ProjectId id) {
        return transactions.inTransaction(() ->
                projects.find(id).filter(project -> project.organizationId().equals(organization)));
    }
}

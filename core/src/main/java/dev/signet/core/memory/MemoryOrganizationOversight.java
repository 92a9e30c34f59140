package dev.signet.core.memory;

import dev.signet.core.organization.Billing;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.OrganizationOversight;
import dev.signet.core.shared.OrganizationId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class MemoryOrganizationOversight implements OrganizationOversight {
    private final MemoryTransactions transactions;
    private final Table<OrganizationId, OrganizationRow> organizations;

    MemoryOrganizationOversight(MemoryTransactions transactions, Table<OrganizationId, OrganizationRow> organizations) {
        this.transactions = transactions;
        this.organizations = organizations;
    }

    @Override
    public Optional<Organization> suspend(OrganizationId id, String reason, Instant now) {
        return change(
                id,
                old -> with(
                        old, old.billing(), old.suspendedAt().or(() -> Optional.of(now)), Optional.of(reason), now));
    }

    @Override
    public Optional<Organization> unsuspend(OrganizationId id, Instant now) {
        return change(
                id,
                old -> old.suspendedAt().isEmpty()
                        ? old
                        : with(old, old.billing(), Optional.empty(), Optional.empty(), now));
    }

    @Override
    public Optional<Organization> setBilling(OrganizationId id, Billing billing, Instant now) {
        return change(id, old -> with(old, billing, old.suspendedAt(), old.suspendedReason(), now));
    }

    private Optional<Organization> change(OrganizationId id, UnaryOperator<Organization> change) {
        return transactions.inTransaction(() -> organizations
                .find(id)
                .filter(row -> !row.deleted())
                .map(row -> {
                    Organization changed = change.apply(row.organization());
                    organizations.put(id, new OrganizationRow(changed, false));
                    return changed;
                }));
    }

    private static Organization with(
            Organization old,
            Billing billing,
            Optional<Instant> suspendedAt,
            Optional<String> suspendedReason,
            Instant updatedAt) {
        return new Organization(
                old.id(),
                old.name(),
                old.slug(),
                old.personal(),
                billing,
                suspendedAt,
                suspendedReason,
                old.createdAt(),
                updatedAt,
                old.external());
    }
}

package dev.signet.core.memory;

import dev.signet.core.audit.AuditEvent;
import dev.signet.core.audit.AuditTrail;
import dev.signet.core.shared.AuditEventId;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;
import java.util.Comparator;
import java.util.List;

final class MemoryAuditTrail implements AuditTrail {
    private final MemoryTransactions transactions;
    private final Table<AuditEventId, AuditEvent> events;
    private final Index<UserId, AuditEventId, AuditEvent> byActor;
    private final Index<OrganizationId, AuditEventId, AuditEvent> byOrganization;

    MemoryAuditTrail(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.events = new Table<>(transactions);
        this.byActor = events.index(AuditEvent::actorUserId);
        this.byOrganization = events.index(AuditEvent::organizationId);
    }

    @Override
    public void append(AuditEvent event) {
        transactions.run(() -> events.add(event.id(), event));
    }

    @Override
    public Page<AuditEvent> byActor(UserId actor, PageRequest page) {
        return transactions.inTransaction(
                () -> Order.page(byActor.with(actor), event -> event.id().value(), page));
    }

    @Override
    public Page<AuditEvent> byOrganization(OrganizationId organization, PageRequest page) {
        return transactions.inTransaction(() -> Order.page(
                byOrganization.with(organization), event -> event.id().value(), page));
    }

    @Override
    public List<AuditEvent> between(AuditEventId after, AuditEventId below, int most) {
        Comparator<AuditEventId> order = Order.oldestFirst(AuditEventId::value);
        return transactions.inTransaction(() -> events.all()
                .filter(event -> order.compare(event.id(), after) > 0 && order.compare(event.id(), below) < 0)
                .sorted(Comparator.comparing(AuditEvent::id, order))
                .limit(most)
                .toList());
    }
}

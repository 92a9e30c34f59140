package dev.signet.core.memory;

import dev.signet.core.audit.AuditEvent;
import dev.signet.core.audit.AuditTrail;
import dev.signet.core.shared.AuditEventId;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;

final class MemoryAuditTrail implements AuditTrail {
    private final MemoryTransactions transactions;
    private final Table<AuditEventId, AuditEvent> events;
    private final Index<UserId, AuditEventId, AuditEvent> byActor;

    MemoryAuditTrail(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.events = new Table<>(transactions);
        this.byActor = events.index(AuditEvent::actorUserId);
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
}

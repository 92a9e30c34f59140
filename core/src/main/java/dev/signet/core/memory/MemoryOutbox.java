package dev.signet.core.memory;

import dev.signet.core.outbox.Backlog;
import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailLease;
import dev.signet.core.outbox.Outbox;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.MailId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Forgets a mail that is delivered or buried whole: what dies with the process has no operator to tell about it. */
final class MemoryOutbox implements Outbox {
    static final Comparator<MailRow> OLDEST_FIRST = Comparator.comparing(MailRow::due)
            .thenComparing(Order.oldestFirst(row -> row.mail().id().value()));

    private final MemoryTransactions transactions;
    private final Table<MailId, MailRow> rows;

    MemoryOutbox(MemoryTransactions transactions, Table<MailId, MailRow> rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    @Override
    public void put(OutgoingMail mail) {
        transactions.run(() -> rows.add(mail.id(), new MailRow(mail, 0, mail.createdAt(), Optional.empty())));
    }

    @Override
    public List<LeasedMail> lease(int most, Instant now, Instant until) {
        return transactions.inTransaction(() -> {
            List<MailRow> leased = rows.all()
                    .filter(row -> row.isDue(now))
                    .sorted(OLDEST_FIRST)
                    .limit(most)
                    .map(row -> row.leased(until))
                    .toList();
            leased.forEach(row -> rows.put(row.mail().id(), row));
            return leased.stream()
                    .map(row -> new LeasedMail(row.mail(), row.attempts()))
                    .toList();
        });
    }

    @Override
    public Backlog backlog() {
        return transactions.inTransaction(() -> new Backlog(
                rows.all().count(),
                rows.all().map(row -> row.mail().createdAt()).min(Comparator.naturalOrder())));
    }

    @Override
    public Set<MailLease> renew(Set<MailLease> held, Instant until) {
        return transactions.inTransaction(() -> held.stream()
                .filter(lease -> ifHeld(lease, row -> rows.put(lease.mail(), row.dueAt(until))))
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void delivered(MailLease lease, Instant now) {
        transactions.run(() -> ifHeld(lease, row -> rows.remove(lease.mail())));
    }

    @Override
    public void retry(MailLease lease, Instant due, String reason) {
        transactions.run(() -> ifHeld(lease, row -> rows.put(lease.mail(), row.postponed(due, reason))));
    }

    @Override
    public void bury(MailLease lease, Instant now, String reason) {
        transactions.run(() -> ifHeld(lease, row -> rows.remove(lease.mail())));
    }

    /** Does this with the lease's mail, if that is still its. */
    private boolean ifHeld(MailLease lease, Consumer<MailRow> change) {
        Optional<MailRow> row = rows.find(lease.mail()).filter(found -> found.attempts() == lease.attempt());
        row.ifPresent(change);
        return row.isPresent();
    }
}

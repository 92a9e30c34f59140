package dev.signet.core.memory;

import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.Outbox;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.MailId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Forgets a mail that is delivered or buried whole: what dies with the process has no operator to tell about it. */
final class MemoryOutbox implements Outbox {
    private static final Comparator<MailRow> OLDEST_FIRST = Comparator.comparing(MailRow::due)
            .thenComparing(Order.oldestFirst(row -> row.mail().id().value()));

    private final MemoryTransactions transactions;
    private final Table<MailId, MailRow> rows;

    MemoryOutbox(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new Table<>(transactions);
    }

    @Override
    public void put(OutgoingMail mail) {
        transactions.run(() -> rows.add(mail.id(), new MailRow(mail, 0, mail.createdAt())));
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
    public void delivered(MailId id, Instant now) {
        transactions.run(() -> rows.remove(id));
    }

    @Override
    public void retry(MailId id, Instant due, String reason) {
        transactions.run(() -> rows.find(id).ifPresent(row -> rows.put(id, row.dueAt(due))));
    }

    @Override
    public void bury(MailId id, Instant now, String reason) {
        transactions.run(() -> rows.remove(id));
    }
}

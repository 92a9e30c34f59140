package dev.signet.core.memory;

import dev.signet.core.outbox.MailStatus;
import dev.signet.core.outbox.OutboxOversight;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.MailId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

final class MemoryOutboxOversight implements OutboxOversight {
    private final MemoryTransactions transactions;
    private final Table<MailId, MailRow> rows;

    MemoryOutboxOversight(MemoryTransactions transactions, Table<MailId, MailRow> rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    @Override
    public List<MailStatus> waiting(int most) {
        return transactions.inTransaction(() -> rows.all()
                .filter(row -> row.mail().isMeant())
                .sorted(MemoryOutbox.OLDEST_FIRST)
                .limit(most)
                .map(MemoryOutboxOversight::status)
                .toList());
    }

    /** None: {@link MemoryOutbox} forgets them. */
    @Override
    public List<MailStatus> dead(int most) {
        return List.of();
    }

    @Override
    public int hasten(Instant later, Instant now) {
        return transactions.inTransaction(() -> {
            List<MailRow> waiting =
                    rows.all().filter(row -> row.due().isAfter(later)).toList();
            waiting.forEach(row -> rows.put(row.mail().id(), row.dueAt(now)));
            return waiting.size();
        });
    }

    private static MailStatus status(MailRow row) {
        OutgoingMail mail = row.mail();
        return new MailStatus(
                mail.id(),
                mail.kind().name().toLowerCase(Locale.ROOT),
                mail.to(),
                row.attempts(),
                mail.createdAt(),
                row.due(),
                Optional.empty(),
                row.reason());
    }
}

package dev.signet.jdbc;

import dev.signet.core.outbox.Backlog;
import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailLease;
import dev.signet.core.outbox.Outbox;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.MailId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class JdbcOutbox implements Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcOutbox.class);

    private static final String PUT = """
            INSERT INTO outbox (id, kind, address, sealed_parameters, attempts, due_at, created_at, expires_at)
            VALUES (:id, :kind, :address, :sealedParameters, 0, :createdAt, :createdAt, :expiresAt)
            """;
    // The rows are chosen and locked once, before the update: a mail that another node holds is passed over.
    private static final String LEASE = """
            WITH due AS MATERIALIZED (
                SELECT id, due_at AS was_due_at FROM outbox
                WHERE settled_at IS NULL AND due_at <= :now
                ORDER BY due_at, id
                LIMIT :most
                FOR UPDATE SKIP LOCKED
            ), leased AS (
                UPDATE outbox AS mail SET due_at = :until, attempts = attempts + 1
                FROM due
                WHERE mail.id = due.id
                RETURNING mail.id, kind, address, sealed_parameters, attempts, created_at, expires_at, was_due_at
            )
            SELECT id, kind, address, sealed_parameters, attempts, created_at, expires_at
            FROM leased
            ORDER BY was_due_at, id
            """;
    private static final String RENEW = """
            UPDATE outbox AS mail SET due_at = :until
            FROM unnest(:ids, :attempts) AS held (id, attempt)
            WHERE mail.id = held.id AND mail.attempts = held.attempt AND settled_at IS NULL
            RETURNING mail.id, mail.attempts
            """;
    // Whoever leases a mail counts an attempt: of two that hold it, only the later one is heard.
    private static final String RETRY = """
            UPDATE outbox SET due_at = :due, last_reason = :reason
            WHERE id = :id AND attempts = :attempt AND settled_at IS NULL
            """;
    private static final String DELIVERED = """
            UPDATE outbox SET settled_at = :now, outcome = 'delivered', sealed_parameters = NULL
            WHERE id = :id AND attempts = :attempt AND settled_at IS NULL
            """;
    private static final String BURY = """
            UPDATE outbox SET settled_at = :now, outcome = 'buried', sealed_parameters = NULL, last_reason = :reason
            WHERE id = :id AND attempts = :attempt AND settled_at IS NULL
            """;

    private static final String BACKLOG = """
            SELECT count(*) AS mails, min(created_at) AS oldest
            FROM outbox
            WHERE settled_at IS NULL
            """;

    private static final String UNREADABLE = "cannot be read";

    private final Sql sql;
    private final SealedParameters parameters;
    private final Runnable afterMail;

    JdbcOutbox(Sql sql, SealedParameters parameters, Runnable afterMail) {
        this.sql = sql;
        this.parameters = parameters;
        this.afterMail = afterMail;
    }

    @Override
    public void put(OutgoingMail mail) {
        byte[] sealed = parameters.seal(mail);
        sql.run(handle -> handle.createUpdate(PUT)
                .bind("id", mail.id().value())
                .bind("kind", Columns.stored(mail.kind()))
                .bind("address", mail.to().value())
                .bind("sealedParameters", sealed)
                .bind("createdAt", mail.createdAt())
                .bind("expiresAt", mail.expiresAt())
                .execute());
        sql.afterCommit(afterMail);
    }

    @Override
    public List<LeasedMail> lease(int most, Instant now, Instant until) {
        List<LeasedMail> leased = new ArrayList<>();
        int missing;
        int found;
        do {
            missing = most - leased.size();
            List<StoredMail> rows = leaseRows(missing, now, until);
            rows.forEach(row -> open(row, now, until).ifPresent(leased::add));
            found = rows.size();
            // Those that cannot be read make way for others, which may be due behind any number of them.
        } while (found == missing && leased.size() < most);
        return List.copyOf(leased);
    }

    private List<StoredMail> leaseRows(int most, Instant now, Instant until) {
        return sql.run(handle -> handle.createQuery(LEASE)
                .bind("most", most)
                .bind("now", now)
                .bind("until", until)
                .map(StoredMail::read)
                .list());
    }

    @Override
    public Backlog backlog() {
        return sql.run(handle -> handle.createQuery(BACKLOG)
                .map((row, context) -> new Backlog(row.getLong("mails"), Columns.optionalInstant(row, "oldest")))
                .one());
    }

    @Override
    public Set<MailLease> renew(Set<MailLease> held, Instant until) {
        List<MailLease> leases = List.copyOf(held);
        return sql.run(handle -> handle.createQuery(RENEW)
                .bindArray(
                        "ids",
                        UUID.class,
                        leases.stream().map(lease -> lease.mail().value()).toList())
                .bindArray(
                        "attempts",
                        Integer.class,
                        leases.stream().map(MailLease::attempt).toList())
                .bind("until", until)
                .map((row, context) -> new MailLease(new MailId(Columns.uuid(row, "id")), row.getInt("attempts")))
                .set());
    }

    @Override
    public void delivered(MailLease lease, Instant now) {
        sql.run(handle -> handle.createUpdate(DELIVERED)
                .bind("id", lease.mail().value())
                .bind("attempt", lease.attempt())
                .bind("now", now)
                .execute());
    }

    @Override
    public void retry(MailLease lease, Instant due, String reason) {
        sql.run(handle -> handle.createUpdate(RETRY)
                .bind("id", lease.mail().value())
                .bind("attempt", lease.attempt())
                .bind("due", due)
                .bind("reason", reason)
                .execute());
    }

    @Override
    public void bury(MailLease lease, Instant now, String reason) {
        sql.run(handle -> handle.createUpdate(BURY)
                .bind("id", lease.mail().value())
                .bind("attempt", lease.attempt())
                .bind("now", now)
                .bind("reason", reason)
                .execute());
    }

    /**
     * One mail that cannot be read must not hold up those that were leased with it. It is due again, since a node of a
     * newer version may know its kind, and a secret that is missing may be put back before it expires; but not so soon
     * that it is taken for one that was tried too often.
     */
    private Optional<LeasedMail> open(StoredMail row, Instant now, Instant until) {
        try {
            return Optional.of(row.open(parameters));
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            LOG.error("Mail {} in the outbox cannot be read", row.id(), unreadable);
            if (row.hasExpired(now)) {
                bury(row.lease(), now, UNREADABLE);
            } else {
                retry(row.lease(), row.nextLook(now, until), UNREADABLE);
            }
            return Optional.empty();
        }
    }
}

package dev.signet.jdbc;

import dev.signet.core.shared.AuditEventId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Removes what has had its time, so that no table grows without end: claims, reservations, challenges, recovery tokens,
 * sessions and counters at their end, CLI logins a day after theirs, mails a month after they were settled; and audit
 * events as old as one likes. Nothing that a rule still looks at is touched.
 *
 * <p>All of it goes in batches, each in a transaction of its own, found by an index, passing over what somebody else is at
 * work with: nobody waits for it longer than for one batch. Any number of nodes may do this at once. It ends early when
 * its thread is interrupted; the next run goes on.
 */
public final class Purge {
    /** How many rows a transaction removes at most. */
    static final int BATCH = 500;

    private static final Duration KEEP_SETTLED_MAIL = Duration.ofDays(30);
    private static final Duration KEEP_CLI_LOGINS = Duration.ofDays(1);

    private static final String CLAIMS = batch("registration_claims", "id", "expires_at <= :until", "expires_at");
    private static final String RESERVATIONS =
            batch("usernames", "canonical", "reserved_until <= :until", "reserved_until");
    private static final String CHALLENGES = batch("challenges", "id", "expires_at <= :until", "expires_at");
    private static final String RECOVERY_TOKENS =
            batch("recovery_tokens", "user_id", "expires_at <= :until", "expires_at");
    private static final String SESSIONS = batch("sessions", "id", "expires_at <= :until", "expires_at");
    private static final String COUNTERS = batch("throttles", "rule, subject", "expires_at <= :until", "expires_at");
    private static final String CLI_LOGINS = batch("cli_logins", "id", "expires_at <= :until", "expires_at");
    private static final String MAILS = batch("outbox", "id", "settled_at <= :until", "settled_at");
    // The primary key is an index by age too: see AuditEventId.startOf.
    private static final String AUDIT_EVENTS = batch("audit_events", "id", "id < :until", "id");

    /** All of them, for who looks at how they are carried out. */
    static final List<String> STATEMENTS = List.of(
            CLAIMS, RESERVATIONS, CHALLENGES, RECOVERY_TOKENS, SESSIONS, COUNTERS, CLI_LOGINS, MAILS, AUDIT_EVENTS);

    private final Sql sql;

    Purge(Sql sql) {
        this.sql = sql;
    }

    /**
     * Removes all that is over; no audit events.
     *
     * @return how many rows are gone
     */
    public int run(Instant now) {
        int removed = all(MAILS, now.minus(KEEP_SETTLED_MAIL));
        removed += all(CLI_LOGINS, now.minus(KEEP_CLI_LOGINS));
        for (String statement : List.of(CLAIMS, RESERVATIONS, CHALLENGES, RECOVERY_TOKENS, SESSIONS, COUNTERS)) {
            removed += all(statement, now);
        }
        return removed;
    }

    /**
     * Removes the audit events of before this time.
     *
     * @return how many are gone
     */
    public int auditEvents(Instant before) {
        return all(AUDIT_EVENTS, AuditEventId.startOf(before).value());
    }

    private int all(String statement, Object until) {
        int removed = 0;
        int batch;
        do {
            batch = sql.run(handle -> handle.createUpdate(statement)
                    .bind("until", until)
                    .bind("most", BATCH)
                    .execute());
            removed += batch;
        } while (batch == BATCH && !Thread.currentThread().isInterrupted());
        return removed;
    }

    // What is deleted here has no effect any more, so the triggers need not tell the nodes of it.
    private static String batch(String table, String key, String isDead, String order) {
        return """
                WITH dead AS MATERIALIZED (
                    SELECT %2$s FROM %1$s WHERE %3$s ORDER BY %4$s LIMIT :most FOR UPDATE SKIP LOCKED
                ), told AS MATERIALIZED (
                    SELECT set_config('signet.clearing_away', 'on', true)
                )
                DELETE FROM %1$s USING dead, told WHERE (%1$s.%5$s) = (dead.%6$s)
                """.formatted(
                        table, key, isDead, order, key.replace(", ", ", " + table + "."), key.replace(", ", ", dead."));
    }
}

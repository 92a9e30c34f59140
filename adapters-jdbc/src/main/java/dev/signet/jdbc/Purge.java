package dev.signet.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Removes what has had its time: claims, reservations, challenges, recovery tokens, sessions, counters, CLI logins
 * a day after their end, and mails that were settled a month ago. Nothing that a rule still looks at is touched.
 */
public final class Purge {
    private static final int BATCH = 500;
    private static final Duration KEEP_SETTLED_MAIL = Duration.ofDays(30);
    private static final Duration KEEP_CLI_LOGINS = Duration.ofDays(1);

    private static final String CLAIMS = batch("registration_claims", "id", "expires_at");
    private static final String RESERVATIONS = batch("usernames", "canonical", "reserved_until");
    private static final String CHALLENGES = batch("challenges", "id", "expires_at");
    private static final String RECOVERY_TOKENS = batch("recovery_tokens", "user_id", "expires_at");
    private static final String SESSIONS = batch("sessions", "id", "expires_at");
    private static final String COUNTERS = batch("throttles", "rule, subject", "expires_at");
    private static final String CLI_LOGINS = batch("cli_logins", "id", "expires_at");
    private static final String MAILS = batch("outbox", "id", "settled_at");

    private final Sql sql;

    Purge(Sql sql) {
        this.sql = sql;
    }

    /**
     * Removes all of it, a batch at a time, each in a transaction of its own, passing over what somebody else is at
     * work with. Any number of nodes may do this at once.
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

    private int all(String statement, Instant until) {
        int removed = 0;
        int batch;
        do {
            batch = sql.run(handle -> handle.createUpdate(statement)
                    .bind("until", until)
                    .bind("most", BATCH)
                    .execute());
            removed += batch;
        } while (batch == BATCH);
        return removed;
    }

    // What is deleted here has no effect any more, so the triggers need not tell the nodes of it.
    private static String batch(String table, String key, String end) {
        return """
                WITH dead AS MATERIALIZED (
                    SELECT %2$s FROM %1$s WHERE %3$s <= :until ORDER BY %3$s LIMIT :most FOR UPDATE SKIP LOCKED
                ), told AS MATERIALIZED (
                    SELECT set_config('signet.clearing_away', 'on', true)
                )
                DELETE FROM %1$s USING dead, told WHERE (%1$s.%4$s) = (dead.%5$s)
                """.formatted(table, key, end, key.replace(", ", ", " + table + "."), key.replace(", ", ", dead."));
    }
}

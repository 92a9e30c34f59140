package dev.signet.jdbc;

import dev.signet.core.throttle.ThrottleKey;
import dev.signet.core.throttle.ThrottleRule;
import java.time.Instant;

/** Counts the tries of a quota: so many until {@code expires_at}, which the first of them sets. */
final class Quotas {
    // A row whose tries were all given back is as good as none: the next try is a first one.
    private static final String COUNT = """
            INSERT INTO throttles AS held (rule, subject, tries, refused_until, expires_at)
            VALUES (:rule, :subject, 1, CASE WHEN :permits = 1 THEN :end END, :end)
            ON CONFLICT (rule, subject) DO UPDATE SET (tries, refused_until, expires_at) = (
                SELECT counted.tries, CASE WHEN counted.tries >= :permits THEN counted.ends END, counted.ends
                FROM (
                    SELECT
                        CASE WHEN fresh THEN 1 ELSE held.tries + 1 END AS tries,
                        CASE WHEN fresh THEN excluded.expires_at ELSE held.expires_at END AS ends
                    FROM (SELECT held.tries = 0 OR held.expires_at <= :now AS fresh) AS state
                ) AS counted)
            WHERE held.refused_until IS NULL OR held.refused_until <= :now
            """;
    private static final String GIVE_BACK = """
            UPDATE throttles SET tries = tries - 1, refused_until = NULL
            WHERE rule = :rule AND subject = :subject AND tries > 0
            """;

    private final Sql sql;

    Quotas(Sql sql) {
        this.sql = sql;
    }

    boolean count(ThrottleKey key, ThrottleRule.Quota rule, Instant now) {
        return sql.run(handle -> handle.createUpdate(COUNT)
                        .bind("rule", key.rule())
                        .bind("subject", key.subject().bytes())
                        .bind("permits", rule.permits())
                        .bind("now", now)
                        .bind("end", now.plus(rule.period()))
                        .execute())
                == 1;
    }

    void giveBack(ThrottleKey key) {
        sql.run(handle -> handle.createUpdate(GIVE_BACK)
                .bind("rule", key.rule())
                .bind("subject", key.subject().bytes())
                .execute());
    }
}

package dev.signet.jdbc;

import dev.signet.core.throttle.ThrottleKey;
import dev.signet.core.throttle.ThrottleRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Counts the tries of a back-off. The rule's waits go along as a list, so that the statement that counts a try can tell
 * what the next one has to wait for.
 */
final class Backoffs {
    // A row whose tries were all given back is as good as none: the next try is a first one.
    private static final String COUNT = """
            INSERT INTO throttles AS held (rule, subject, tries, refused_until, expires_at)
            VALUES (
                :rule, :subject, 1,
                :now + nullif((:waits)[1], 0) * interval '1 microsecond',
                :now + ((:waits)[1] + :memory) * interval '1 microsecond')
            ON CONFLICT (rule, subject) DO UPDATE SET (tries, refused_until, expires_at) = (
                SELECT
                    counted.tries,
                    :now + nullif(counted.wait, 0) * interval '1 microsecond',
                    :now + (counted.wait + :memory) * interval '1 microsecond'
                FROM (
                    SELECT next.tries, (:waits)[least(next.tries, cardinality(:waits))] AS wait
                    FROM (
                        SELECT CASE WHEN held.expires_at <= :now THEN 1 ELSE held.tries + 1 END AS tries
                    ) AS next
                ) AS counted)
            WHERE held.refused_until IS NULL OR held.refused_until <= :now
            """;
    // The wait was that of the last try, and becomes that of the one before it, from the same time on.
    private static final String GIVE_BACK = """
            UPDATE throttles AS held SET (tries, refused_until, expires_at) = (
                SELECT
                    held.tries - 1,
                    CASE WHEN wait.becomes > 0 THEN held.refused_until END
                        + (wait.becomes - wait.was) * interval '1 microsecond',
                    held.expires_at + (wait.becomes - wait.was) * interval '1 microsecond'
                FROM (
                    SELECT
                        (:waits)[least(held.tries, cardinality(:waits))] AS was,
                        coalesce((:waits)[least(held.tries - 1, cardinality(:waits))], 0) AS becomes
                ) AS wait)
            WHERE held.rule = :rule AND held.subject = :subject AND held.tries > 0
            """;

    private final Sql sql;

    Backoffs(Sql sql) {
        this.sql = sql;
    }

    boolean count(ThrottleKey key, ThrottleRule.Backoff rule, Instant now) {
        return sql.run(handle -> handle.createUpdate(COUNT)
                        .bind("rule", key.rule())
                        .bind("subject", key.subject().bytes())
                        .bind("now", now)
                        .bindArray("waits", Long.class, waits(rule))
                        .bind("memory", micros(rule.memory()))
                        .execute())
                == 1;
    }

    void giveBack(ThrottleKey key, ThrottleRule.Backoff rule) {
        sql.run(handle -> handle.createUpdate(GIVE_BACK)
                .bind("rule", key.rule())
                .bind("subject", key.subject().bytes())
                .bindArray("waits", Long.class, waits(rule))
                .execute());
    }

    /** The waits after the first, second, … try in microseconds; the last one is that after all later ones. */
    private static List<Long> waits(ThrottleRule.Backoff rule) {
        List<Long> waits = new ArrayList<>();
        Duration wait;
        do {
            wait = rule.waitAfter(waits.size() + 1);
            waits.add(micros(wait));
        } while (waits.size() < rule.free() || wait.compareTo(rule.longest()) < 0);
        return waits;
    }

    private static long micros(Duration duration) {
        return TimeUnit.MICROSECONDS.convert(duration);
    }
}

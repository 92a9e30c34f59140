package dev.signet.jdbc;

import dev.signet.core.throttle.Throttle;
import dev.signet.core.throttle.ThrottleKey;
import dev.signet.core.throttle.ThrottleRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One row a key. A granted try is one statement; a refused one takes another to tell how long to wait. */
final class JdbcThrottle implements Throttle {
    private static final String REFUSED_UNTIL = """
            SELECT refused_until FROM throttles
            WHERE rule = :rule AND subject = :subject AND refused_until > :now
            """;
    private static final String FORGET = """
            DELETE FROM throttles WHERE rule = :rule AND subject = :subject
            """;

    private final Sql sql;
    private final Quotas quotas;
    private final Backoffs backoffs;

    JdbcThrottle(Sql sql) {
        this.sql = sql;
        this.quotas = new Quotas(sql);
        this.backoffs = new Backoffs(sql);
    }

    @Override
    public Optional<Duration> take(ThrottleKey key, ThrottleRule rule, Instant now) {
        while (!count(key, rule, now)) {
            Optional<Instant> refusedUntil = refusedUntil(key, now);
            if (refusedUntil.isPresent()) {
                return Optional.of(Duration.between(now, refusedUntil.get()));
            }
            // Between the two statements somebody gave a try back, or all were forgotten.
        }
        return Optional.empty();
    }

    @Override
    public Duration waitFor(ThrottleKey key, ThrottleRule rule, Instant now) {
        return refusedUntil(key, now).map(until -> Duration.between(now, until)).orElse(Duration.ZERO);
    }

    @Override
    public void giveBack(ThrottleKey key, ThrottleRule rule) {
        if (rule instanceof ThrottleRule.Backoff backoff) {
            backoffs.giveBack(key, backoff);
        } else {
            quotas.giveBack(key);
        }
    }

    @Override
    public void forget(ThrottleKey key) {
        sql.run(handle -> handle.createUpdate(FORGET)
                .bind("rule", key.rule())
                .bind("subject", key.subject().bytes())
                .execute());
    }

    private boolean count(ThrottleKey key, ThrottleRule rule, Instant now) {
        return rule instanceof ThrottleRule.Backoff backoff
                ? backoffs.count(key, backoff, now)
                : quotas.count(key, (ThrottleRule.Quota) rule, now);
    }

    private Optional<Instant> refusedUntil(ThrottleKey key, Instant now) {
        return sql.run(handle -> handle.createQuery(REFUSED_UNTIL)
                .bind("rule", key.rule())
                .bind("subject", key.subject().bytes())
                .bind("now", now)
                .map((row, context) -> Columns.instant(row, "refused_until"))
                .findOne());
    }
}

package dev.signet.core.memory;

import dev.signet.core.throttle.Throttle;
import dev.signet.core.throttle.ThrottleKey;
import dev.signet.core.throttle.ThrottleRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

final class MemoryThrottle implements Throttle {
    private final MemoryTransactions transactions;
    private final Table<ThrottleKey, Tries> rows;

    MemoryThrottle(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new Table<>(transactions);
    }

    @Override
    public Optional<Duration> take(ThrottleKey key, ThrottleRule rule, Instant now) {
        return transactions.inTransaction(() -> {
            Optional<Tries> counted = counted(key, rule, now);
            Optional<Duration> wait = wait(counted, rule, now);
            if (wait.isEmpty()) {
                rows.put(key, counted.map(tries -> tries.oneMore(rule, now)).orElse(new Tries(1, now)));
            }
            return wait;
        });
    }

    @Override
    public Duration waitFor(ThrottleKey key, ThrottleRule rule, Instant now) {
        return transactions.inTransaction(
                () -> wait(counted(key, rule, now), rule, now).orElse(Duration.ZERO));
    }

    @Override
    public void giveBack(ThrottleKey key, ThrottleRule rule) {
        transactions.run(() -> rows.find(key).map(Tries::oneLess).ifPresent(tries -> {
            if (tries.count() == 0) {
                rows.remove(key);
            } else {
                rows.put(key, tries);
            }
        }));
    }

    @Override
    public void forget(ThrottleKey key) {
        transactions.run(() -> rows.remove(key));
    }

    private Optional<Tries> counted(ThrottleKey key, ThrottleRule rule, Instant now) {
        return rows.find(key).filter(tries -> now.isBefore(tries.forgottenFrom(rule)));
    }

    private static Optional<Duration> wait(Optional<Tries> counted, ThrottleRule rule, Instant now) {
        return counted.map(tries -> tries.allowedFrom(rule))
                .filter(now::isBefore)
                .map(allowed -> Duration.between(now, allowed));
    }
}

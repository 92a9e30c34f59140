package dev.signet.core.memory;

import dev.signet.core.account.Username;
import dev.signet.core.account.Usernames;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryUsernames implements Usernames {
    private record Row(String canonical, UsernameHolder holder) {}

    private final MemoryTransactions transactions;
    private final Table<String, Row> rows;
    private final Index<EmailAddress, String, Row> byReservation;

    MemoryUsernames(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new Table<>(transactions);
        this.byReservation = rows.index(row -> row.holder() instanceof UsernameHolder.Reservation reservation
                ? Optional.of(reservation.address())
                : Optional.empty());
    }

    @Override
    public boolean reserve(Username username, EmailAddress address, Instant until, Instant now) {
        return hold(
                username,
                new UsernameHolder.Reservation(address, until),
                holder -> !holder.holds(now) || holder.isFor(address));
    }

    @Override
    public boolean take(Username username, UserId owner, EmailAddress address, Instant now) {
        return hold(
                username,
                new UsernameHolder.Owner(owner),
                holder -> !holder.holds(now) || holder.isFor(address) || holder.isOf(owner));
    }

    @Override
    public boolean take(Username username, UserId owner, Instant now) {
        return hold(username, new UsernameHolder.Owner(owner), holder -> !holder.holds(now) || holder.isOf(owner));
    }

    @Override
    public void release(Username username, UserId owner) {
        transactions.run(() -> rows.find(username.canonical())
                .filter(row -> row.holder().isOf(owner))
                .ifPresent(row -> rows.remove(row.canonical())));
    }

    @Override
    public void dropReservations(EmailAddress address) {
        transactions.run(() -> byReservation.with(address).forEach(row -> rows.remove(row.canonical())));
    }

    private boolean hold(Username username, UsernameHolder holder, Predicate<UsernameHolder> yields) {
        return transactions.inTransaction(() -> {
            String canonical = username.canonical();
            boolean free =
                    rows.find(canonical).map(row -> yields.test(row.holder())).orElse(true);
            if (free) {
                rows.put(canonical, new Row(canonical, holder));
            }
            return free;
        });
    }
}

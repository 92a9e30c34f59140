package dev.signet.core.memory;

import dev.signet.core.account.Account;
import dev.signet.core.session.RefreshToken;
import dev.signet.core.session.Session;
import dev.signet.core.session.SessionLocks;
import dev.signet.core.session.Sessions;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

final class MemorySessions implements Sessions, SessionLocks {
    private final MemoryTransactions transactions;
    private final Table<SessionId, SessionRow> sessions;
    private final Table<UserId, Account> accounts;
    private final Index<UserId, SessionId, SessionRow> byUser;

    MemorySessions(
            MemoryTransactions transactions, Table<SessionId, SessionRow> sessions, Table<UserId, Account> accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.sessions = sessions;
        this.byUser = sessions.index(row -> Optional.of(row.session().userId()));
    }

    @Override
    public boolean add(Session session, Account read) {
        return transactions.inTransaction(() -> {
            boolean unchanged = accounts.find(session.userId())
                    .filter(account -> account.active() == read.active()
                            && account.passwordHash().equals(read.passwordHash()))
                    .isPresent();
            if (unchanged) {
                sessions.add(session.id(), new SessionRow(session, false));
            }
            return unchanged;
        });
    }

    @Override
    public Optional<Session> rotate(UserId user, RefreshToken presented, Instant idleEnd, Instant now) {
        return transactions.inTransaction(() -> {
            Optional<SessionRow> found = sessions.find(presented.sessionId())
                    .filter(row -> row.session().userId().equals(user) && row.isOf(presented) && row.isLiving(now))
                    .filter(row -> accounts.find(user).filter(Account::active).isPresent());
            Optional<SessionRow> rotated = found.flatMap(row -> row.rotated(presented, idleEnd, now));
            rotated.ifPresent(row -> sessions.put(presented.sessionId(), row));
            return rotated.or(() -> found).map(SessionRow::session);
        });
    }

    // A transaction has everything to itself.
    @Override
    public boolean lock(UserId user, SessionId id, Instant now) {
        return transactions.inTransaction(() -> sessions.find(id)
                .filter(row -> row.session().userId().equals(user) && row.isLiving(now))
                .isPresent());
    }

    @Override
    public List<Session> living(UserId user, Instant now) {
        return transactions.inTransaction(() -> byUser.with(user)
                .filter(row -> row.isLiving(now))
                .map(SessionRow::session)
                .sorted(Order.newestFirst(session -> session.id().value()))
                .toList());
    }

    @Override
    public boolean end(UserId user, SessionId id, Instant now) {
        return endThose(user, session -> session.id().equals(id), now) == 1;
    }

    @Override
    public int endOthers(UserId user, SessionId kept, Instant now) {
        return endThose(user, session -> !session.id().equals(kept), now);
    }

    @Override
    public int endAll(UserId user, Instant now) {
        return endThose(user, any -> true, now);
    }

    @Override
    public void markSeen(Map<SessionId, Instant> lastSeen) {
        transactions.run(() -> lastSeen.forEach((id, seen) -> sessions.find(id)
                .filter(row -> seen.isAfter(row.session().lastSeenAt()))
                .ifPresent(row -> sessions.put(id, row.seen(seen)))));
    }

    private int endThose(UserId user, Predicate<Session> which, Instant now) {
        return transactions.inTransaction(() -> {
            List<SessionRow> ending = byUser.with(user)
                    .filter(row -> row.isLiving(now) && which.test(row.session()))
                    .toList();
            ending.forEach(row -> sessions.put(row.session().id(), row.end()));
            return ending.size();
        });
    }
}

package dev.signet.core.memory;

import dev.signet.core.authentication.BrowserSessions;
import dev.signet.core.authentication.Credential;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.SessionId;
import java.time.Instant;
import java.util.Optional;

final class MemoryBrowserSessions implements BrowserSessions {
    private final MemoryTransactions transactions;
    private final MemoryCredentials credentials;
    private final Table<SessionId, SessionRow> sessions;
    private final Index<Digest, SessionId, SessionRow> byCookie;

    MemoryBrowserSessions(
            MemoryTransactions transactions, MemoryCredentials credentials, Table<SessionId, SessionRow> sessions) {
        this.transactions = transactions;
        this.credentials = credentials;
        this.sessions = sessions;
        this.byCookie = sessions.index(row -> row.session().cookie());
    }

    @Override
    public Optional<Credential.OfSession> find(Digest cookie) {
        return transactions.inTransaction(() -> byCookie.with(cookie).findAny().flatMap(credentials::credential));
    }

    @Override
    public void extend(SessionId id, Instant end, Instant now) {
        transactions.run(() -> sessions.find(id)
                .filter(row -> row.session().cookie().isPresent() && row.isLiving(now))
                .filter(row -> row.session().expiresAt().isBefore(end))
                .ifPresent(row -> sessions.put(id, row.until(end))));
    }
}

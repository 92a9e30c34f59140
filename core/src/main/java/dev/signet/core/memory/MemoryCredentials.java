package dev.signet.core.memory;

import dev.signet.core.account.Account;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.authentication.Credential;
import dev.signet.core.authentication.Credentials;
import dev.signet.core.session.Session;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.util.Optional;

final class MemoryCredentials implements Credentials {
    private final MemoryTransactions transactions;
    private final Table<UserId, Account> accounts;
    private final Table<SessionId, SessionRow> sessions;
    private final Index<Digest, ApiKeyId, ApiKey> keysByDigest;

    MemoryCredentials(
            MemoryTransactions transactions,
            Table<UserId, Account> accounts,
            Table<ApiKeyId, ApiKey> keys,
            Table<SessionId, SessionRow> sessions) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.sessions = sessions;
        this.keysByDigest = keys.index(key -> Optional.of(key.digest()));
    }

    @Override
    public Optional<Credential.OfKey> key(Digest digest) {
        return transactions.inTransaction(
                () -> keysByDigest.with(digest).findAny().map(this::credential));
    }

    @Override
    public Optional<Credential.OfSession> session(SessionId id) {
        return transactions.inTransaction(() -> sessions.find(id).map(this::credential));
    }

    private Credential.OfKey credential(ApiKey key) {
        return new Credential.OfKey(
                key.id(),
                key.owner(),
                key.createdBy(),
                isActive(key.createdBy()),
                key.scopes(),
                key.expiresAt(),
                key.revokedAt().isPresent());
    }

    private Credential.OfSession credential(SessionRow row) {
        Session session = row.session();
        return new Credential.OfSession(
                session.id(),
                session.userId(),
                isActive(session.userId()),
                session.organizationId(),
                session.createdAt(),
                session.expiresAt(),
                row.ended());
    }

    private boolean isActive(UserId user) {
        return accounts.find(user).map(Account::active).orElse(false);
    }
}

package dev.signet.core.memory;

import dev.signet.core.account.Account;
import dev.signet.core.google.GoogleLinks;
import dev.signet.core.google.GoogleSubject;
import dev.signet.core.google.LinkOutcome;
import dev.signet.core.google.UnlinkOutcome;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

final class MemoryGoogleLinks implements GoogleLinks {
    private record Row(UserId user, GoogleSubject subject) {}

    private final MemoryTransactions transactions;
    private final Table<UserId, Account> accounts;
    private final Table<UserId, Row> rows;
    private final Index<GoogleSubject, UserId, Row> bySubject;

    MemoryGoogleLinks(MemoryTransactions transactions, Table<UserId, Account> accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.rows = new Table<>(transactions);
        this.bySubject = rows.index(row -> Optional.of(row.subject()));
    }

    @Override
    public Optional<Account> find(GoogleSubject subject) {
        return transactions.inTransaction(
                () -> bySubject.with(subject).findAny().flatMap(row -> accounts.find(row.user())));
    }

    @Override
    public LinkOutcome link(UserId user, GoogleSubject subject, Instant now) {
        return transactions.inTransaction(() -> {
            Optional<Account> account = accounts.find(user).filter(Account::active);
            if (account.isEmpty()) {
                return LinkOutcome.NOT_ACTIVE;
            }
            if (account.get().googleLinked()) {
                return LinkOutcome.ALREADY_LINKED;
            }
            if (find(subject).isPresent()) {
                return LinkOutcome.IN_USE;
            }
            rows.put(user, new Row(user, subject));
            accounts.put(user, with(account.get(), true, now));
            return LinkOutcome.LINKED;
        });
    }

    @Override
    public UnlinkOutcome unlink(UserId user, Instant now) {
        return transactions.inTransaction(() -> {
            Optional<Account> account = accounts.find(user).filter(Account::googleLinked);
            if (account.isEmpty()) {
                return UnlinkOutcome.NOT_LINKED;
            }
            if (!account.get().hasPassword()) {
                return UnlinkOutcome.PASSWORD_REQUIRED;
            }
            rows.remove(user);
            accounts.put(user, with(account.get(), false, now));
            return UnlinkOutcome.UNLINKED;
        });
    }

    private static Account with(Account old, boolean googleLinked, Instant updatedAt) {
        return new Account(
                old.id(),
                old.username(),
                old.email(),
                old.fullName(),
                old.passwordHash(),
                googleLinked,
                old.active(),
                old.billing(),
                old.createdAt(),
                updatedAt);
    }
}

package dev.signet.core.memory;

import dev.signet.core.account.Account;
import dev.signet.core.account.AccountLocks;
import dev.signet.core.account.Accounts;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.Username;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

final class MemoryAccounts implements Accounts, AccountLocks {
    private final MemoryTransactions transactions;
    private final Table<UserId, Account> accounts;
    private final Index<EmailAddress, UserId, Account> byEmail;
    private final Index<String, UserId, Account> byUsername;

    MemoryAccounts(MemoryTransactions transactions, Table<UserId, Account> accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.byEmail = accounts.index(Account::email);
        this.byUsername =
                accounts.index(account -> Optional.of(account.username().canonical()));
    }

    @Override
    public boolean add(Account account) {
        return transactions.inTransaction(() -> {
            if (account.email().flatMap(this::findByEmail).isPresent()) {
                return false;
            }
            accounts.add(account.id(), account);
            return true;
        });
    }

    @Override
    public Optional<Account> find(UserId id) {
        return transactions.inTransaction(() -> accounts.find(id));
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return transactions.inTransaction(() -> byEmail.with(email).findAny());
    }

    @Override
    public Optional<Account> findByUsername(Username username) {
        return transactions.inTransaction(
                () -> byUsername.with(username.canonical()).findAny());
    }

    @Override
    public boolean setPassword(UserId id, PasswordHash hash, Instant now) {
        return change(id, Account::active, old -> with(old, old.username(), old.fullName(), Optional.of(hash), now));
    }

    @Override
    public boolean replacePassword(Account read, PasswordHash hash, Instant now) {
        return change(
                read.id(),
                account -> account.passwordHash().equals(read.passwordHash()),
                old -> with(old, old.username(), old.fullName(), Optional.of(hash), now));
    }

    @Override
    public boolean rename(Account read, Username username, Optional<String> fullName, Instant now) {
        return change(
                read.id(),
                account -> account.username().equals(read.username())
                        && account.fullName().equals(read.fullName()),
                old -> with(old, username, fullName, old.passwordHash(), now));
    }

    // A transaction has everything to itself.
    @Override
    public boolean lock(UserId user) {
        return transactions.inTransaction(
                () -> accounts.find(user).filter(Account::active).isPresent());
    }

    private boolean change(UserId id, Predicate<Account> condition, UnaryOperator<Account> change) {
        return transactions.inTransaction(() -> {
            Optional<Account> found = accounts.find(id).filter(condition);
            found.ifPresent(account -> accounts.put(id, change.apply(account)));
            return found.isPresent();
        });
    }

    private static Account with(
            Account old, Username username, Optional<String> fullName, Optional<PasswordHash> hash, Instant updatedAt) {
        return new Account(
                old.id(),
                username,
                old.email(),
                fullName,
                hash,
                old.googleLinked(),
                old.active(),
                old.billing(),
                old.createdAt(),
                updatedAt);
    }
}

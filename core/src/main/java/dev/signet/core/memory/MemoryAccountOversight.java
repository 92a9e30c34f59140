package dev.signet.core.memory;

import dev.signet.core.account.Account;
import dev.signet.core.account.AccountBilling;
import dev.signet.core.account.AccountOversight;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class MemoryAccountOversight implements AccountOversight {
    private final MemoryTransactions transactions;
    private final Table<UserId, Account> accounts;

    MemoryAccountOversight(MemoryTransactions transactions, Table<UserId, Account> accounts) {
        this.transactions = transactions;
        this.accounts = accounts;
    }

    @Override
    public Optional<Account> setBilling(UserId id, AccountBilling billing, Instant now) {
        return change(id, old -> with(old, old.active(), billing, now));
    }

    @Override
    public Optional<Account> setActive(UserId id, boolean active, Instant now) {
        return change(id, old -> old.active() == active ? old : with(old, active, old.billing(), now));
    }

    private Optional<Account> change(UserId id, UnaryOperator<Account> change) {
        return transactions.inTransaction(() -> accounts.find(id).map(old -> {
            Account changed = change.apply(old);
            accounts.put(id, changed);
            return changed;
        }));
    }

    private static Account with(Account old, boolean active, AccountBilling billing, Instant updatedAt) {
        return new Account(
                old.id(),
                old.username(),
                old.email(),
                old.fullName(),
                old.passwordHash(),
                old.googleLinked(),
                active,
                billing,
                old.createdAt(),
                updatedAt);
    }
}

package dev.signet.core.signin;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.account.Username;
import dev.signet.core.account.Usernames;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.AccountWriter;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Owner;
import dev.signet.core.registration.RegistrationRefusal;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Changes the names that a person chose for themselves. */
public final class ChangeProfile {
    private final Accounts accounts;
    private final Usernames usernames;
    private final ViewAccount viewAccount;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeProfile(
            Accounts accounts,
            Usernames usernames,
            ViewAccount viewAccount,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.usernames = usernames;
        this.viewAccount = viewAccount;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What to change.
     *
     * @param username empty: stays as it is
     * @param changesFullName whether {@code fullName} is to be taken, an empty one too
     */
    public record Request(Optional<Username> username, boolean changesFullName, Optional<Label> fullName) {}

    /** Changes it, all or nothing. Refuses with {@link RegistrationRefusal#USERNAME_TAKEN}. */
    public Result<AccountView> change(AccountWriter writer, Request request, Caller caller) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> rename(writer.userId(), request, caller, now)
                .flatMap(renamed -> viewAccount.view(new Owner(writer.userId(), writer.principal()))));
    }

    private Result<Done> rename(UserId id, Request request, Caller caller, Instant now) {
        return Result.of(accounts.find(id), CommonRefusal.INVALID_TOKEN)
                .flatMap(account -> rename(account, request, caller, now));
    }

    private Result<Done> rename(Account account, Request request, Caller caller, Instant now) {
        Username username = request.username().orElse(account.username());
        boolean another = !username.canonical().equals(account.username().canonical());
        if (another) {
            boolean taken = account.email()
                    .map(address -> usernames.take(username, account.id(), address, now))
                    .orElseGet(() -> usernames.take(username, account.id(), now));
            if (!taken) {
                return Result.refused(RegistrationRefusal.USERNAME_TAKEN);
            }
        }
        Optional<String> fullName =
                request.changesFullName() ? request.fullName().map(Label::value) : account.fullName();
        if (!accounts.rename(account, username, fullName, now)) {
            // Another request was first, and only the names that it made can be given up: this one changes those.
            return rename(account.id(), request, caller, now);
        }
        if (another) {
            usernames.release(account.username(), account.id());
        }
        audit.tell(AuditAction.ACCOUNT_RENAMED, account.id(), account.id(), caller, now);
        return Result.done();
    }
}

package dev.signet.core.recovery;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Mails a person the link that sets a new password, because who runs this Signet says so. */
public final class SendRecovery {
    private final Accounts accounts;
    private final RecoveryMail recoveryMail;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public SendRecovery(
            Accounts accounts, RecoveryMail recoveryMail, Audit audit, Transactions transactions, Clock clock) {
        this.accounts = accounts;
        this.recoveryMail = recoveryMail;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sends it, and answers where to; no limit of how often mail goes out holds it up. Refuses with {@link
     * CommonRefusal#NOT_FOUND} somebody who is not there, is deactivated or has no address.
     */
    public Result<EmailAddress> send(Operator operator, UserId id, Caller caller) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> Result.of(
                accounts.find(id)
                        .filter(Account::active)
                        .flatMap(account ->
                                account.email().map(address -> send(operator, account, address, caller, now))),
                CommonRefusal.NOT_FOUND));
    }

    private EmailAddress send(Operator operator, Account account, EmailAddress address, Caller caller, Instant now) {
        recoveryMail.send(account, address, now);
        audit.tell(AuditAction.RECOVERY_REQUESTED, operator.userId(), account.id(), caller, now);
        return address;
    }
}

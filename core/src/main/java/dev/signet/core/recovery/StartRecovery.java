package dev.signet.core.recovery;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.throttle.MailLimits;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Mails a link with which the owner of an address sets a new password. The answer is the same for every address (ASVS
 * 5.0 6.4.3, 6.3.8).
 */
public final class StartRecovery {
    private final Accounts accounts;
    private final RecoveryMail recoveryMail;
    private final MailLimits mailLimits;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public StartRecovery(
            Accounts accounts,
            RecoveryMail recoveryMail,
            MailLimits mailLimits,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.recoveryMail = recoveryMail;
        this.mailLimits = mailLimits;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends the link if there is an active account. Refuses with {@link RateLimited} alone. */
    public Result<Done> start(EmailAddress address, Caller caller) {
        Instant now = clock.instant();
        return mailLimits.countRequest(caller.clientAddress(), now).map(done -> {
            if (mailLimits
                    .take(address, MailKind.PASSWORD_RECOVERY.name(), caller.clientAddress(), now)
                    .granted()) {
                transactions.inTransaction(() -> send(address, caller, now));
            }
            return done;
        });
    }

    private Done send(EmailAddress address, Caller caller, Instant now) {
        Optional<Account> known = accounts.findByEmail(address).filter(Account::active);
        known.ifPresentOrElse(
                account -> recoveryMail.send(account, address, now), () -> recoveryMail.sendToNobody(address, now));
        audit.tell(
                AuditAction.RECOVERY_REQUESTED,
                Optional.empty(),
                known.map(account -> account.id().toString()).orElse(""),
                caller,
                now);
        return Done.DONE;
    }
}

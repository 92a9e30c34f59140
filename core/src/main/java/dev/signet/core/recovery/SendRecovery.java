package dev.signet.core.recovery;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.oversight.Supervision;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import java.time.Instant;

/** Mails a person the link that sets a new password, because who runs this Signet says so. */
public final class SendRecovery {
    private final Accounts accounts;
    private final RecoveryMail recoveryMail;
    private final Supervision supervision;

    public SendRecovery(Accounts accounts, RecoveryMail recoveryMail, Supervision supervision) {
        this.accounts = accounts;
        this.recoveryMail = recoveryMail;
        this.supervision = supervision;
    }

    /**
     * Sends it, and answers where to; no limit of how often mail goes out holds it up. Refuses with {@link
     * CommonRefusal#NOT_FOUND} somebody who is not there, is deactivated or has no address.
     */
    public Result<EmailAddress> send(Operator operator, UserId id, Caller caller) {
        return supervision.carryOut(
                AuditAction.RECOVERY_REQUESTED,
                operator,
                id,
                caller,
                now -> accounts.find(id)
                        .filter(Account::active)
                        .flatMap(account -> account.email().map(address -> send(account, address, now))));
    }

    private EmailAddress send(Account account, EmailAddress address, Instant now) {
        recoveryMail.send(account, address, now);
        return address;
    }
}

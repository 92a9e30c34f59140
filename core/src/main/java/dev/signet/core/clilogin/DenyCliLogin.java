package dev.signet.core.clilogin;

import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.CliAuthorizer;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Turns a command line away. */
public final class DenyCliLogin {
    private final CliLogins logins;
    private final CliLoginViews views;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public DenyCliLogin(CliLogins logins, CliLoginViews views, Audit audit, Transactions transactions, Clock clock) {
        this.logins = logins;
        this.views = views;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Denies it, also after an authorisation while no key was handed over; one that is denied already stays so. Refuses
     * with {@link CommonRefusal#FORBIDDEN} to deny what somebody else authorised, with {@link
     * CliLoginRefusal#LOGIN_CONSUMED} and {@link CliLoginRefusal#LOGIN_EXPIRED} what is over.
     */
    public Result<CliLoginView> deny(CliAuthorizer who, CliLogin login, Caller caller) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> {
            if (logins.deny(login.id(), who.userId(), now)) {
                trail(login).tell(AuditAction.CLI_LOGIN_DENIED, who.userId(), login.id(), caller, now);
            }
            CliLoginView after = views.again(login.id(), now);
            return switch (after.state()) {
                case DENIED -> Result.ok(after);
                case PENDING, AUTHORIZED -> Result.refused(CommonRefusal.FORBIDDEN);
                case CONSUMED -> Result.refused(CliLoginRefusal.LOGIN_CONSUMED);
                case EXPIRED -> Result.refused(CliLoginRefusal.LOGIN_EXPIRED);
            };
        });
    }

    // Whose trail tells that it was authorised tells also that it was denied.
    private Audit trail(CliLogin login) {
        return login.grant().map(DeviceGrant::owner).map(audit::of).orElse(audit);
    }
}

package dev.signet.core.google;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.AccountWriter;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Owner;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.AccountView;
import dev.signet.core.signin.ViewAccount;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/** Takes the link to Google away from an account that can be signed in to by password. */
public final class UnlinkGoogle {
    private final GoogleLinks links;
    private final ViewAccount viewAccount;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public UnlinkGoogle(
            GoogleLinks links, ViewAccount viewAccount, Audit audit, Transactions transactions, Clock clock) {
        this.links = links;
        this.viewAccount = viewAccount;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Unlinks it. Refuses with {@link GoogleRefusal#GOOGLE_NOT_LINKED} and {@link GoogleRefusal#PASSWORD_REQUIRED}, and
     * as {@link ViewAccount#view}.
     */
    public Result<AccountView> unlink(AccountWriter writer, Caller caller) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> switch (links.unlink(writer.userId(), now)) {
            case UNLINKED -> {
                audit.tell(AuditAction.GOOGLE_UNLINKED, writer.userId(), writer.userId(), caller, now);
                yield viewAccount.view(new Owner(writer.userId(), writer.principal()));
            }
            case NOT_LINKED -> Result.refused(GoogleRefusal.GOOGLE_NOT_LINKED);
            case PASSWORD_REQUIRED -> Result.refused(GoogleRefusal.PASSWORD_REQUIRED);
        });
    }
}

package dev.signet.core.clilogin;

import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.keys.KeyMaker;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;

/**
 * Tells a command line how far its login has come, and hands the key over, once. The key is made in the transaction that
 * marks the hand-over, so that no raw key is ever at rest.
 */
public final class PollCliLogin {
    private final CliLogins logins;
    private final CliLoginViews views;
    private final Grantors grantors;
    private final KeyMaker keyMaker;
    private final Audit audit;
    private final Transactions transactions;
    private final boolean limited;
    private final Clock clock;

    /**
     * Over these.
     *
     * @param limited whether one that asks too early is told to slow down
     */
    public PollCliLogin(
            CliLogins logins,
            CliLoginViews views,
            Grantors grantors,
            KeyMaker keyMaker,
            Audit audit,
            Transactions transactions,
            boolean limited,
            Clock clock) {
        this.logins = logins;
        this.views = views;
        this.grantors = grantors;
        this.keyMaker = keyMaker;
        this.audit = audit;
        this.transactions = transactions;
        this.limited = limited;
        this.clock = clock;
    }

    /**
     * How far it is. Of any number of parallel calls exactly one gets the key. When who authorised it may not have the
     * key any more, or their key that did has ended, it is denied. Refuses with {@link CommonRefusal#NOT_FOUND}
     * an unknown id and a wrong token, and with {@link SlowDown} who asks too early while nobody has decided.
     */
    public Result<CliLoginView> poll(CliLoginId id, PollToken token, Caller caller) {
        Instant now = clock.instant();
        return Result.of(logins.poll(id, token.digest(), now), CommonRefusal.NOT_FOUND)
                .flatMap(polled -> answer(polled, token, caller, now));
    }

    private Result<CliLoginView> answer(PolledCliLogin polled, PollToken token, Caller caller, Instant now) {
        if (limited && polled.early()) {
            return Result.refused(new SlowDown(polled.interval()));
        }
        CliLogin login = polled.login();
        return Result.ok(
                login.state(now) == CliLoginState.AUTHORIZED
                        ? transactions.inTransaction(() -> handOver(login, token, caller, now))
                        : views.of(login, now));
    }

    private CliLoginView handOver(CliLogin login, PollToken token, Caller caller, Instant now) {
        DeviceGrant grant = login.grant().orElseThrow();
        if (!grantors.stillMay(grant, now)) {
            if (logins.deny(login.id(), grant.grantedBy(), now)) {
                audit.of(grant.owner()).tell(AuditAction.CLI_LOGIN_DENIED, grant.grantedBy(), login.id(), caller, now);
            }
            return views.again(login.id(), now);
        }
        if (!logins.consume(login.id(), token.digest(), now)) {
            return views.again(login.id(), now);
        }
        audit.of(grant.owner()).tell(AuditAction.CLI_LOGIN_COMPLETED, grant.grantedBy(), login.id(), caller, now);
        IssuedApiKey issued = keyMaker.make(grant, login.deviceName(), caller, now);
        return views.handingOver(login, issued.raw());
    }
}

package dev.signet.core.clilogin;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.throttle.Limits;
import dev.signet.core.throttle.Throttle;
import dev.signet.core.throttle.ThrottleKey;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Begins a login of a command line. Nobody is signed in by that: somebody has to authorise it. */
public final class StartCliLogin {
    private static final Label SOME_DEVICE = new Label("Command line");
    private static final int MOST_TRIES = 20;

    private final CliLogins logins;
    private final Throttle throttle;
    private final Audit audit;
    private final Transactions transactions;
    private final Ids ids;
    private final Entropy entropy;
    private final Clock clock;

    public StartCliLogin(
            CliLogins logins,
            Throttle throttle,
            Audit audit,
            Transactions transactions,
            Ids ids,
            Entropy entropy,
            Clock clock) {
        this.logins = logins;
        this.throttle = throttle;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
        this.entropy = entropy;
        this.clock = clock;
    }

    /** Begins one, on a device that may say its name. Refuses with {@link RateLimited} a client that begins many. */
    public Result<StartedCliLogin> start(Optional<Label> deviceName, Caller caller) {
        Instant now = clock.instant();
        ThrottleKey key =
                ThrottleKey.of(Limits.CLI_LOGINS, caller.clientAddress().network());
        return throttle.admit(key, Limits.CLI_LOGINS, now)
                .map(counted -> begin(deviceName.orElse(SOME_DEVICE), caller, now));
    }

    private StartedCliLogin begin(Label deviceName, Caller caller, Instant now) {
        PollToken token = PollToken.generate(entropy);
        CliLoginId id = new CliLoginId(ids.next());
        return transactions.inTransaction(() -> {
            for (int tries = 0; tries < MOST_TRIES; tries++) {
                CliLogin login = new CliLogin(
                        id,
                        UserCode.generate(entropy),
                        deviceName,
                        caller.clientAddress().text(),
                        CliLoginState.PENDING,
                        now,
                        now.plus(CliLogin.LIFE),
                        Optional.empty());
                if (logins.add(login, token.digest())) {
                    audit.tell(AuditAction.CLI_LOGIN_STARTED, Optional.empty(), id, caller, now);
                    return new StartedCliLogin(login, token);
                }
            }
            throw new IllegalStateException("no user code is free");
        });
    }
}

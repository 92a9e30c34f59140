package dev.signet.core.signin;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.registration.NewAccounts;
import dev.signet.core.session.SignInMethod;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import dev.signet.core.verification.CodeRefusal;
import dev.signet.core.verification.Codes;
import dev.signet.core.verification.Guess;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Signs in whoever knows a code that was mailed to an address. The address is proven by that: where it has no account it
 * gets one, and what others had claimed on it vanishes. Other codes for signing in stay good, as they went to the same
 * mailbox.
 *
 * @param <T> what is given to who signed in
 */
public final class SignInWithCode<T> {
    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final Codes codes;
    private final SignInAttempts attempts;
    private final SessionKind<T> kind;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public SignInWithCode(
            Accounts accounts,
            NewAccounts newAccounts,
            Codes codes,
            SignInAttempts attempts,
            SessionKind<T> kind,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.codes = codes;
        this.attempts = attempts;
        this.kind = kind;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Signs in. Refuses with {@link CodeRefusal#INVALID_CODE}, a deactivated person too, and with
     * {@link dev.signet.core.shared.RateLimited} a client with too many failed sign-ins.
     */
    public Result<T> signIn(Guess guess, Caller caller) {
        Instant now = clock.instant();
        return attempts.countGuess(caller.clientAddress(), now)
                .flatMap(done -> transactions.inTransaction(() -> redeem(guess, caller, now)))
                .map(started -> {
                    attempts.guessedRight(caller.clientAddress());
                    return started.get();
                });
    }

    private Result<Supplier<T>> redeem(Guess guess, Caller caller, Instant now) {
        return codes.redeem(SendCode.PURPOSE, guess, caller.clientAddress(), now)
                .flatMap(challenge -> account(challenge.address(), caller, now))
                .filter(Account::active)
                .flatMap(account -> kind.start(account, SignInMethod.CODE, caller, now))
                .map(Result::ok)
                .orElseGet(() -> failed(guess.address(), caller, now));
    }

    // Looked up again, as another code of the same address may have opened the account at the same moment.
    private Optional<Account> account(EmailAddress proven, Caller caller, Instant now) {
        return accounts.findByEmail(proven)
                .or(() -> newAccounts.open(proven, caller, now))
                .or(() -> accounts.findByEmail(proven));
    }

    private Result<Supplier<T>> failed(EmailAddress address, Caller caller, Instant now) {
        String target = accounts.findByEmail(address)
                .map(account -> account.id().toString())
                .orElse("");
        audit.tell(AuditAction.SIGN_IN_FAILED, Optional.empty(), target, caller, now);
        return Result.refused(CodeRefusal.INVALID_CODE);
    }
}

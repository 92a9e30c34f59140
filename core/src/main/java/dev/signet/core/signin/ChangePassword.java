package dev.signet.core.signin;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.account.Password;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.PasswordHasher;
import dev.signet.core.account.PasswordMatch;
import dev.signet.core.account.PasswordPolicy;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.HoldCredential;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.Mails;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.recovery.RecoveryTokens;
import dev.signet.core.session.Sessions;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Changes a password, or sets a first one. Every other session of the person ends, and so does a recovery that was begun
 * before; this session lives (ASVS 5.0 6.2.3, 7.4.3).
 */
public final class ChangePassword {
    /** How long after signing in a first password may be set. */
    static final Duration RECENT = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final PasswordPolicy policy;
    private final PasswordHasher hasher;
    private final SignInAttempts attempts;
    private final HoldCredential holdCredential;
    private final Sessions sessions;
    private final RecoveryTokens recoveryTokens;
    private final Mails mails;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public ChangePassword(
            Accounts accounts,
            PasswordPolicy policy,
            PasswordHasher hasher,
            SignInAttempts attempts,
            HoldCredential holdCredential,
            Sessions sessions,
            RecoveryTokens recoveryTokens,
            Mails mails,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.policy = policy;
        this.hasher = hasher;
        this.attempts = attempts;
        this.holdCredential = holdCredential;
        this.sessions = sessions;
        this.recoveryTokens = recoveryTokens;
        this.mails = mails;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * From which password to which.
     *
     * @param current empty only where there is none yet
     */
    public record Request(Optional<Password> current, Password replacement) {}

    /**
     * Changes it. Refuses with {@link Invalid} without the current password where there is one,
     * {@link SignInRefusal#WRONG_CURRENT_PASSWORD}, {@link SignInRefusal#RECENT_SIGN_IN_REQUIRED},
     * {@link dev.signet.core.account.WeakPassword}, {@link dev.signet.core.shared.RateLimited} (a wrong current
     * password counts as a failed sign-in), {@link dev.signet.core.shared.Overloaded}, and a first one as {@link
     * HoldCredential#hold}.
     */
    public Result<Done> change(Person person, Request request, Caller caller) {
        Instant now = clock.instant();
        return Result.of(accounts.find(person.userId()), CommonRefusal.INVALID_TOKEN)
                .flatMap(account -> authorize(account, person, request, caller, now)
                        .flatMap(done -> policy.check(request.replacement(), account.username(), account.email()))
                        .flatMap(hasher::hash)
                        .flatMap(hash -> transactions.inTransaction(() -> hold(account, person, now)
                                .flatMap(held -> replace(account, hash, person, caller, now)))));
    }

    private Result<Done> authorize(Account account, Person person, Request request, Caller caller, Instant now) {
        return account.passwordHash()
                .map(hash -> request.current()
                        .map(current -> compare(account, hash, current, caller, now))
                        .orElseGet(() -> Result.refused(new Invalid(
                                List.of(new FieldError("current_password", "must be the current password"))))))
                .orElseGet(() -> now.isAfter(person.signedInAt().plus(RECENT))
                        ? Result.refused(SignInRefusal.RECENT_SIGN_IN_REQUIRED)
                        : Result.done());
    }

    private Result<Done> compare(Account account, PasswordHash hash, Password current, Caller caller, Instant now) {
        String subject = account.id().toString();
        Result<PasswordMatch> match = attempts.count(subject, caller.clientAddress(), now)
                .flatMap(done -> {
                    Result<PasswordMatch> compared = hasher.verify(current, hash);
                    if (compared instanceof Result.Refused<PasswordMatch>) {
                        attempts.takeBack(subject, caller.clientAddress());
                    }
                    return compared;
                });
        return match.flatMap(answer -> {
            if (answer == PasswordMatch.NO) {
                audit.tell(AuditAction.SIGN_IN_FAILED, account.id(), account.id(), caller, now);
                return Result.refused(SignInRefusal.WRONG_CURRENT_PASSWORD);
            }
            attempts.succeeded(subject, caller.clientAddress());
            return Result.done();
        });
    }

    // The session is all that stands for who sets a first password. Who knows the one that there is could sign in with
    // it.
    private Result<Done> hold(Account account, Person person, Instant now) {
        return account.hasPassword() ? Result.done() : holdCredential.hold(person, now);
    }

    // Only while the password is still the one that was compared: a recovery in the meantime must win.
    private Result<Done> replace(Account account, PasswordHash hash, Person person, Caller caller, Instant now) {
        if (!accounts.replacePassword(account, hash, now)) {
            return Result.refused(SignInRefusal.WRONG_CURRENT_PASSWORD);
        }
        sessions.endOthers(account.id(), person.sessionId(), now);
        // A link that somebody asked for before must not undo this.
        recoveryTokens.drop(account.id());
        audit.tell(AuditAction.PASSWORD_SET, account.id(), account.id(), caller, now);
        mails.tell(MailKind.PASSWORD_CHANGED, account, now);
        return Result.done();
    }
}

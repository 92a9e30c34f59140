package dev.signet.core.signin;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.account.Password;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.PasswordHasher;
import dev.signet.core.account.PasswordMatch;
import dev.signet.core.account.Username;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.SignInMethod;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Signs a person in by username or address and password. Costs exactly one hash, whether or not there is such an
 * account, so that the time it takes tells nothing either. The password of a claim is told to verify first, whether or
 * not the address has an account: else who claims an address could find out.
 *
 * @param <T> what is given to who signed in
 */
public final class SignInWithPassword<T> {
    private final Accounts accounts;
    private final PasswordLogins logins;
    private final PasswordHasher hasher;
    private final SignInAttempts attempts;
    private final SessionKind<T> kind;
    private final Audit audit;
    private final Clock clock;

    public SignInWithPassword(
            Accounts accounts,
            PasswordLogins logins,
            PasswordHasher hasher,
            SignInAttempts attempts,
            SessionKind<T> kind,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.hasher = hasher;
        this.attempts = attempts;
        this.kind = kind;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who signs in.
     *
     * @param login a username or a mail address, as typed
     */
    public record Request(String login, Password password) {}

    /**
     * Signs in. Refuses with {@link SignInRefusal#INVALID_CREDENTIALS}, {@link SignInRefusal#EMAIL_NOT_VERIFIED},
     * {@link dev.signet.core.shared.RateLimited} and {@link dev.signet.core.shared.Overloaded}.
     */
    public Result<T> signIn(Request request, Caller caller) {
        Instant now = clock.instant();
        Found found = find(request.login(), now);
        return attempts.count(found.subject(), caller.clientAddress(), now)
                .flatMap(done -> verify(request.password(), found, caller))
                .flatMap(match -> found.signsIn(match)
                        ? start(request.password(), match, found, caller, now)
                        : failed(found.refusal(match), found, caller, now));
    }

    private Result<PasswordMatch> verify(Password password, Found found, Caller caller) {
        Result<PasswordMatch> match = hasher.verify(password, found.hash(hasher), found.like());
        if (match instanceof Result.Refused<PasswordMatch>) {
            attempts.takeBack(found.subject(), caller.clientAddress());
        }
        return match;
    }

    // The password of a claim counts as a failure too: it may be a guess at that of the account, and must count alike.
    private Result<T> failed(SignInRefusal refusal, Found found, Caller caller, Instant now) {
        audit.tell(AuditAction.SIGN_IN_FAILED, Optional.empty(), found.target(), caller, now);
        return Result.refused(refusal);
    }

    private Result<T> start(Password password, PasswordMatch match, Found found, Caller caller, Instant now) {
        Account account = found.account().orElseThrow();
        // Only while the password is still the one that was compared: a recovery in the meantime must win.
        Optional<Supplier<T>> started = account.active()
                ? attempts.succeed(
                        found.subject(),
                        caller.clientAddress(),
                        () -> kind.start(account, SignInMethod.PASSWORD, caller, now))
                : Optional.empty();
        if (started.isPresent() && match == PasswordMatch.YES_OUTDATED) {
            // A busy hasher only puts it off to the next sign-in.
            hasher.hash(password).toOptional().ifPresent(hash -> accounts.replacePassword(account, hash, now));
        }
        return started.map(Supplier::get)
                .map(Result::ok)
                .orElseGet(() -> failed(SignInRefusal.INVALID_CREDENTIALS, found, caller, now));
    }

    private Found find(String login, Instant now) {
        Optional<EmailAddress> email = EmailAddress.parse(login).toOptional();
        Optional<Username> username = Username.parse(login.strip()).toOptional();
        // As it is looked up: were spellings of one address counted apart where it has no account, a sixth failure
        // under another spelling would tell.
        String typed = email.map(EmailAddress::value)
                .or(() -> username.map(Username::canonical))
                .orElse(login.strip());
        // Nothing is both a username and an address.
        PasswordLogin found = email.map(address -> logins.find(address, now))
                .or(() -> username.map(name -> logins.find(name, now)))
                .orElseGet(PasswordLogin::none);
        return new Found(typed, found.account(), found.claimed());
    }

    /** What there is for a login: an account, perhaps a claim beside it. */
    private record Found(String typed, Optional<Account> account, Optional<PasswordHash> claimed) {
        String subject() {
            return account.map(known -> known.id().toString()).orElse(typed);
        }

        /** For the audit trail: never what was typed, which may well be a password in the wrong field. */
        String target() {
            return account.map(known -> known.id().toString()).orElse("");
        }

        private Optional<PasswordHash> own() {
            return account.flatMap(Account::passwordHash);
        }

        PasswordHash hash(PasswordHasher hasher) {
            return own().or(() -> claimed).orElseGet(hasher::dummy);
        }

        /** The claim's, which was made like the account's: else nobody would be told of a claim beside an account. */
        Optional<PasswordHash> like() {
            return own().flatMap(own -> claimed);
        }

        boolean signsIn(PasswordMatch match) {
            return own().isPresent() && (match == PasswordMatch.YES || match == PasswordMatch.YES_OUTDATED);
        }

        /** Of what does not sign in. */
        SignInRefusal refusal(PasswordMatch match) {
            return match == PasswordMatch.NO ? SignInRefusal.INVALID_CREDENTIALS : SignInRefusal.EMAIL_NOT_VERIFIED;
        }
    }
}

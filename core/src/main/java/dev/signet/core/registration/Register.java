package dev.signet.core.registration;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.account.Password;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.PasswordHasher;
import dev.signet.core.account.PasswordMatch;
import dev.signet.core.account.PasswordPolicy;
import dev.signet.core.account.Username;
import dev.signet.core.account.Usernames;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.Mails;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.throttle.Limits;
import dev.signet.core.throttle.MailLimits;
import dev.signet.core.throttle.MailTurn;
import dev.signet.core.throttle.Throttle;
import dev.signet.core.throttle.ThrottleKey;
import dev.signet.core.tx.Transactions;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.Challenges;
import dev.signet.core.verification.CodeSent;
import dev.signet.core.verification.Codes;
import dev.signet.core.verification.IssuedCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes a claim on an address and mails the code that turns it into an account. The answer is the same whether or not
 * the address has an account: then its owner is told by mail instead (ASVS 5.0 6.3.8).
 */
public final class Register {
    /** How long a claim waits for its code, and keeps its username. */
    static final Duration CLAIM_LIFE = Duration.ofHours(2);

    private final Accounts accounts;
    private final Usernames usernames;
    private final RegistrationClaims claims;
    private final Challenges challenges;
    private final PasswordPolicy policy;
    private final PasswordHasher hasher;
    private final Throttle throttle;
    private final MailLimits mailLimits;
    private final Codes codes;
    private final VerificationMail verificationMail;
    private final Mails mails;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    public Register(
            Accounts accounts,
            Usernames usernames,
            RegistrationClaims claims,
            Challenges challenges,
            PasswordPolicy policy,
            PasswordHasher hasher,
            Throttle throttle,
            Codes codes,
            Mails mails,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.usernames = usernames;
        this.claims = claims;
        this.challenges = challenges;
        this.policy = policy;
        this.hasher = hasher;
        this.throttle = throttle;
        this.mailLimits = new MailLimits(throttle);
        this.codes = codes;
        this.verificationMail = new VerificationMail(mails);
        this.mails = mails;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who wants which account. */
    public record Request(Username username, EmailAddress email, Password password) {}

    /**
     * Claims an address. Refuses with {@link RateLimited}, {@link dev.signet.core.account.WeakPassword},
     * {@link RegistrationRefusal#USERNAME_TAKEN} and {@link dev.signet.core.shared.Overloaded}.
     */
    public Result<CodeSent> register(Request request, Caller caller) {
        Instant now = clock.instant();
        return admit(caller.clientAddress(), now)
                .flatMap(done -> policy.check(request.password(), request.username(), Optional.of(request.email())))
                .flatMap(password -> reserve(request, now).flatMap(done -> hash(password, request.email())))
                .flatMap(hash -> claim(request, hash, caller.clientAddress(), now));
    }

    private Result<Done> admit(ClientAddress client, Instant now) {
        return throttle.admit(ThrottleKey.of(Limits.REGISTRATIONS, client.network()), Limits.REGISTRATIONS, now)
                .flatMap(counted -> mailLimits.countRequest(client, now));
    }

    // Reserved whether or not the address has an account: otherwise a second registration of the same username under
    // another address would tell which.
    private Result<Done> reserve(Request request, Instant now) {
        return usernames.reserve(request.username(), request.email(), now.plus(CLAIM_LIFE), now)
                ? Result.done()
                : Result.refused(RegistrationRefusal.USERNAME_TAKEN);
    }

    // Like that of the account, where the address has one: so a sign-in compares with both for the price of one hash,
    // and is told the same about this claim as where there is no account.
    private Result<PasswordHash> hash(Password password, EmailAddress address) {
        return accounts.findByEmail(address)
                .flatMap(Account::passwordHash)
                .map(like -> hasher.hashLike(password, like))
                .orElseGet(() -> hasher.hash(password));
    }

    private Result<CodeSent> claim(Request request, PasswordHash hash, ClientAddress client, Instant now) {
        MailTurn turn = mailLimits.take(request.email(), VerificationMail.PURPOSE.name(), client, now);
        return turn.granted()
                ? Result.ok(transactions.inTransaction(() -> send(request, hash, client, turn.resendAfter(), now)))
                : withhold(request, hash, client, turn.resendAfter(), now);
    }

    // Whoever asks from one network is told the same challenge, and its code sets the password of the claim that it is
    // for. Unless this caller knows that password, nobody can tell whose it is: then the claim makes way for this one,
    // and the code still proves the address.
    private Result<CodeSent> withhold(
            Request request, PasswordHash hash, ClientAddress client, Duration resendAfter, Instant now) {
        EmailAddress address = request.email();
        Optional<RegistrationClaim> standing = challenges
                .newestLiving(address, VerificationMail.PURPOSE, client, now)
                .flatMap(Challenge::claim)
                .flatMap(id -> claims.find(id, address, now));
        PasswordHash standingHash =
                standing.map(RegistrationClaim::passwordHash).orElseGet(hasher::dummy);
        return hasher.verify(request.password(), standingHash)
                .map(match -> transactions.inTransaction(() -> {
                    if (match == PasswordMatch.NO) {
                        standing.ifPresent(claim -> claims.drop(claim.id(), address));
                        claims.add(newClaim(request, hash, client, now), now);
                    }
                    return codes.withheld(VerificationMail.PURPOSE, address, client, resendAfter, now);
                }));
    }

    // A claim on an address that has an account opens none, and is kept all the same: so neither the time that this
    // takes nor what a sign-in with the claim's username is told shows which addresses have one.
    private CodeSent send(Request request, PasswordHash hash, ClientAddress client, Duration resendAfter, Instant now) {
        EmailAddress address = request.email();
        RegistrationClaim claim = newClaim(request, hash, client, now);
        boolean kept = claims.add(claim, now);
        // A claim that finds no place has no code either: its challenge would take the place of one that somebody waits
        // for.
        IssuedCode code = kept
                ? codes.issue(VerificationMail.PURPOSE, address, Optional.of(claim.id()), client, resendAfter, now)
                : codes.unkept(resendAfter);
        Optional<Account> owner = accounts.findByEmail(address);
        if (owner.isPresent()) {
            mails.tell(MailKind.ALREADY_REGISTERED, owner.get(), now);
        } else if (kept) {
            verificationMail.put(address, Optional.of(request.username()), code, now);
        } else {
            verificationMail.putForNobody(address, code, now);
        }
        return code.sent();
    }

    private RegistrationClaim newClaim(Request request, PasswordHash hash, ClientAddress client, Instant now) {
        return new RegistrationClaim(
                new ClaimId(ids.next()),
                request.email(),
                request.username(),
                hash,
                client.network(),
                now,
                now.plus(CLAIM_LIFE));
    }
}

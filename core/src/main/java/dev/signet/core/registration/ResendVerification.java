package dev.signet.core.registration;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.Mails;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.throttle.MailLimits;
import dev.signet.core.throttle.MailTurn;
import dev.signet.core.tx.Transactions;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.Challenges;
import dev.signet.core.verification.CodeSent;
import dev.signet.core.verification.Codes;
import dev.signet.core.verification.IssuedCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Mails a fresh code for a registration. The answer is the same for every address. */
public final class ResendVerification {
    private final Accounts accounts;
    private final RegistrationClaims claims;
    private final Challenges challenges;
    private final MailLimits mailLimits;
    private final Codes codes;
    private final VerificationMail verificationMail;
    private final Mails mails;
    private final Transactions transactions;
    private final Clock clock;

    public ResendVerification(
            Accounts accounts,
            RegistrationClaims claims,
            Challenges challenges,
            MailLimits mailLimits,
            Codes codes,
            Mails mails,
            Transactions transactions,
            Clock clock) {
        this.accounts = accounts;
        this.claims = claims;
        this.challenges = challenges;
        this.mailLimits = mailLimits;
        this.codes = codes;
        this.verificationMail = new VerificationMail(mails);
        this.mails = mails;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * For which registration.
     *
     * @param challenge the one that the caller was told when they registered, if they still know it
     */
    public record Request(EmailAddress email, Optional<ChallengeId> challenge) {}

    /** Sends what there is to send. Refuses with {@link RateLimited} alone. */
    public Result<CodeSent> resend(Request request, Caller caller) {
        Instant now = clock.instant();
        ClientAddress client = caller.clientAddress();
        return mailLimits.countRequest(client, now).map(done -> {
            MailTurn turn = mailLimits.take(request.email(), VerificationMail.PURPOSE.name(), client, now);
            return transactions.inTransaction(() -> turn.granted()
                    ? send(request, client, turn.resendAfter(), now)
                    : withhold(request, client, turn.resendAfter(), now));
        });
    }

    // Their own challenge where they know it: the newest of their network may be for a neighbour's claim.
    private CodeSent withhold(Request request, ClientAddress client, Duration resendAfter, Instant now) {
        return asked(request, now)
                .map(challenge -> CodeSent.before(challenge, resendAfter, now))
                .orElseGet(() -> codes.withheld(VerificationMail.PURPOSE, request.email(), client, resendAfter, now));
    }

    private Optional<Challenge> asked(Request request, Instant now) {
        return request.challenge()
                .flatMap(id -> challenges.findLiving(id, request.email(), VerificationMail.PURPOSE, now));
    }

    private CodeSent send(Request request, ClientAddress client, Duration resendAfter, Instant now) {
        List<RegistrationClaim> living = claims.living(request.email(), now);
        Optional<RegistrationClaim> claim = theirs(request, living, client, now);
        IssuedCode code = codes.issue(
                VerificationMail.PURPOSE, request.email(), claim.map(RegistrationClaim::id), client, resendAfter, now);
        Optional<Account> owner = accounts.findByEmail(request.email());
        if (owner.isPresent()) {
            mails.tell(MailKind.ALREADY_REGISTERED, owner.get(), now);
        } else if (!living.isEmpty()) {
            verificationMail.put(request.email(), claim.map(RegistrationClaim::username), code, now);
        } else {
            verificationMail.putForNobody(request.email(), code, now);
        }
        return code.sent();
    }

    // The claim that the caller made, as far as that can be told: that of their challenge, else the only one of their
    // network, else the only one there is. Else none: a code that is for no claim proves the address, and makes an
    // account without anybody's password.
    private Optional<RegistrationClaim> theirs(
            Request request, List<RegistrationClaim> living, ClientAddress client, Instant now) {
        Optional<Challenge> challenge = asked(request, now);
        if (challenge.isPresent()) {
            return challenge.flatMap(Challenge::claim).flatMap(id -> claims.find(id, request.email(), now));
        }
        List<RegistrationClaim> near = living.stream()
                .filter(claim -> claim.claimedFrom().equals(client.network()))
                .toList();
        return only(near).or(() -> only(living));
    }

    private static Optional<RegistrationClaim> only(List<RegistrationClaim> some) {
        return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
    }
}

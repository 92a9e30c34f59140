package dev.signet.core.registration;

import dev.signet.core.account.Account;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.Result;
import dev.signet.core.tx.Transactions;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.CodeRefusal;
import dev.signet.core.verification.Codes;
import dev.signet.core.verification.Guess;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Turns a registration claim into an account by the code that was mailed for it. */
public final class VerifyEmail {
    private final RegistrationClaims claims;
    private final Codes codes;
    private final NewAccounts newAccounts;
    private final Transactions transactions;
    private final Clock clock;

    public VerifyEmail(
            RegistrationClaims claims, Codes codes, NewAccounts newAccounts, Transactions transactions, Clock clock) {
        this.claims = claims;
        this.codes = codes;
        this.newAccounts = newAccounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Opens the account. A code turns its own claim, and no other, into it. A code given without its challenge while
     * several claims live, and one whose claim is gone, opens the account without a password: nobody can tell whose it
     * would be.
     *
     * <p>Refuses with {@link CodeRefusal#INVALID_CODE} alone.
     */
    public Result<VerifiedEmail> verify(Guess guess, Caller caller) {
        Instant now = clock.instant();
        return transactions.inTransaction(() -> Result.of(
                codes.redeem(VerificationMail.PURPOSE, guess, caller.clientAddress(), now)
                        .flatMap(challenge -> open(challenge, guess, caller, now))
                        .map(account -> new VerifiedEmail(account.hasPassword())),
                CodeRefusal.INVALID_CODE));
    }

    private Optional<Account> open(Challenge challenge, Guess guess, Caller caller, Instant now) {
        boolean anybodys = guess.challenge().isEmpty()
                && claims.living(challenge.address(), now).size() > 1;
        return challenge
                .claim()
                .filter(id -> !anybodys)
                .flatMap(id -> claims.find(id, challenge.address(), now))
                .map(claim -> newAccounts.open(claim, caller, now))
                .orElseGet(() -> newAccounts.open(challenge.address(), caller, now));
    }
}

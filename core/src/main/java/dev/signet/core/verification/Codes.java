package dev.signet.core.verification;

import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes codes and redeems them, for every purpose by the same rules (NIST SP 800-63B-4 section 3.1.3). */
public final class Codes {
    /** How long a code is good. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private final Challenges challenges;
    private final CodeHasher hasher;
    private final Ids ids;
    private final Entropy entropy;

    public Codes(Challenges challenges, CodeHasher hasher, Ids ids, Entropy entropy) {
        this.challenges = challenges;
        this.hasher = hasher;
        this.ids = ids;
        this.entropy = entropy;
    }

    /** A new challenge; whether its code is mailed is the caller's to decide. */
    public IssuedCode issue(
            CodePurpose purpose,
            EmailAddress address,
            Optional<ClaimId> claim,
            ClientAddress client,
            Duration resendAfter,
            Instant now) {
        ChallengeId id = new ChallengeId(ids.next());
        VerificationCode code = VerificationCode.generate(entropy);
        Challenge challenge = new Challenge(
                id, purpose, address, claim, hasher.hash(id, code), client.network(), now, now.plus(LIFE));
        challenges.add(challenge, now);
        return new IssuedCode(code, new CodeSent(id, LIFE, resendAfter));
    }

    /** A code that is for nothing: nobody is mailed it, no challenge makes way for it, and its id matches nothing. */
    public IssuedCode unkept(Duration resendAfter) {
        return new IssuedCode(
                VerificationCode.generate(entropy), new CodeSent(new ChallengeId(ids.next()), LIFE, resendAfter));
    }

    /**
     * What to tell a client that has to wait for the next code: its living challenge, else an id that matches nothing,
     * so that it cannot tell whether there was anything to send.
     */
    public CodeSent withheld(
            CodePurpose purpose, EmailAddress address, ClientAddress client, Duration resendAfter, Instant now) {
        return challenges
                .newestLiving(address, purpose, client, now)
                .map(living -> CodeSent.before(living, resendAfter, now))
                .orElseGet(() -> new CodeSent(new ChallengeId(ids.next()), LIFE, resendAfter));
    }

    /**
     * Counts an attempt, compares, and uses the code up. With a challenge the code is compared with that one alone,
     * without one with every living one of the address. To be called in the transaction that uses what the code proves.
     *
     * @return the challenge whose code it was; empty for every other case alike
     */
    public Optional<Challenge> redeem(CodePurpose purpose, Guess guess, ClientAddress client, Instant now) {
        return VerificationCode.parse(guess.code())
                .flatMap(code -> candidates(purpose, guess, client, now).stream()
                        .filter(challenge -> hasher.matches(challenge.codeHash(), challenge.id(), code))
                        .filter(challenge -> challenges.consume(challenge.id(), now))
                        .findFirst());
    }

    private List<Challenge> candidates(CodePurpose purpose, Guess guess, ClientAddress client, Instant now) {
        return guess.challenge()
                .map(id -> challenges.countAttempt(id, guess.address(), purpose, now).stream()
                        .toList())
                .orElseGet(() -> challenges.countOpenAttempt(guess.address(), purpose, client, now));
    }
}

package dev.signet.core.verification;

import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The challenges. One lives until {@code expiresAt}, when it is over, or until it is consumed or yields to a newer one;
 * used-up attempts do not end it, as other clients may still have theirs. Attempts are counted before a code is
 * compared, each by one atomic statement, so that no number of parallel guesses is compared more often than the bounds
 * of {@link Challenge} say.
 */
public interface Challenges {
    /**
     * Keeps a new challenge. When {@link Challenge#MOST_LIVING} of its address and purpose live, the one with the most
     * wrong guesses yields, then the oldest. Attempts of both sorts are guesses, and wrong ones as long as it lives.
     * No more live however many are added at once.
     */
    void add(Challenge challenge, Instant now);

    /** The newest living challenge for this address and purpose that this client asked for. */
    Optional<Challenge> newestLiving(EmailAddress address, CodePurpose purpose, ClientAddress client, Instant now);

    /** The living challenge with this id, if it is of this address and purpose. Counts nothing. */
    Optional<Challenge> findLiving(ChallengeId id, EmailAddress address, CodePurpose purpose, Instant now);

    /**
     * Counts one attempt on a living challenge of this address and purpose, and answers it; empty when there is none or
     * its attempts are used up.
     */
    Optional<Challenge> countAttempt(ChallengeId id, EmailAddress address, CodePurpose purpose, Instant now);

    /**
     * Counts one attempt that names no challenge on each living one of this address and purpose that this client, and
     * all clients together, may still try, and answers those, newest first. Attempts that name a challenge have a bound
     * of their own and do not count here.
     */
    List<Challenge> countOpenAttempt(EmailAddress address, CodePurpose purpose, ClientAddress client, Instant now);

    /** Uses a living challenge up; true for exactly one of any number of parallel calls. */
    boolean consume(ChallengeId id, Instant now);

    /** Ends all challenges of an address with this purpose. */
    void drop(EmailAddress address, CodePurpose purpose);
}

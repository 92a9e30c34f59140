package dev.signet.core.verification;

import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * One code that was asked for.
 *
 * @param address where its mail went
 * @param claim the registration claim that it proves, where it is for one
 * @param codeHash see {@link CodeHasher}
 * @param askedFrom the network that asked for it
 */
public record Challenge(
        ChallengeId id,
        CodePurpose purpose,
        EmailAddress address,
        Optional<ClaimId> claim,
        Digest codeHash,
        String askedFrom,
        Instant createdAt,
        Instant expiresAt) {
    /** How often one code is compared with guesses that name its challenge. */
    public static final int MOST_ATTEMPTS = 5;
    /** How often one code is compared with guesses of one client that name no challenge. */
    public static final int MOST_OPEN_ATTEMPTS_A_CLIENT = 5;
    /** How often one code is compared with guesses that name no challenge, whoever makes them. */
    public static final int MOST_OPEN_ATTEMPTS = 20;
    /** How many challenges live at once for one address and purpose. */
    public static final int MOST_LIVING = 3;

    /** Whether this client asked for it. */
    public boolean isFrom(ClientAddress client) {
        return askedFrom.equals(client.network());
    }
}

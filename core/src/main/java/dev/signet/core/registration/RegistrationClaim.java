package dev.signet.core.registration;

import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.Username;
import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.EmailAddress;
import java.time.Instant;

/**
 * Somebody's wish for an account with an address that they have yet to prove. It is no account, and what it holds
 * becomes one only by a code that was mailed for it: so nobody can prepare an account for the owner of an address.
 *
 * @param claimedFrom the network that it came from
 */
public record RegistrationClaim(
        ClaimId id,
        EmailAddress address,
        Username username,
        PasswordHash passwordHash,
        String claimedFrom,
        Instant createdAt,
        Instant expiresAt) {
    /** How many claims on one address live at once. */
    public static final int MOST_LIVING = 3;
}

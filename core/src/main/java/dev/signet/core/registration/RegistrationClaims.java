package dev.signet.core.registration;

import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The claims that live: until {@code expiresAt}, when they are over. */
public interface RegistrationClaims {
    /**
     * Keeps a claim. When {@link RegistrationClaim#MOST_LIVING} of its address live, it takes the place of the oldest
     * that came from the same network; false, and nothing is written, when none did. One atomic statement decides.
     */
    boolean add(RegistrationClaim claim, Instant now);

    /** The living claim with this id, if it is on this address. */
    Optional<RegistrationClaim> find(ClaimId id, EmailAddress address, Instant now);

    /** The living claims on an address, newest first. */
    List<RegistrationClaim> living(EmailAddress address, Instant now);

    /** Ends this claim, if it is on this address. */
    void drop(ClaimId id, EmailAddress address);

    /** Ends all claims on an address. */
    void drop(EmailAddress address);
}

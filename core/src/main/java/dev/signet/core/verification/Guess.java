package dev.signet.core.verification;

import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.EmailAddress;
import java.util.Optional;

/**
 * What somebody presents to prove an address.
 *
 * @param code as typed; anything but six digits proves nothing
 * @param challenge the one that they were told when they asked for the code, if they still know it
 */
public record Guess(EmailAddress address, String code, Optional<ChallengeId> challenge) {
    @Override
    public String toString() {
        return "Guess[address=" + address + ", challenge=" + challenge + "]";
    }
}

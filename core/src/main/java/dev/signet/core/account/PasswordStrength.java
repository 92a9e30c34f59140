package dev.signet.core.account;

import java.util.List;
import java.util.Optional;

/** Tells passwords that an attacker tries first (NIST SP 800-63B-4 section 3.1.1.2, ASVS 5.0 6.2.4). */
public interface PasswordStrength {
    /**
     * Why the password is too easily guessed, as the second half of a sentence ("is a commonly used password"); empty
     * when it is not.
     *
     * @param personal words that an attacker knows of this person: username, address, the product's name
     */
    Optional<String> weakness(Password password, List<String> personal);
}

package dev.signet.core.authentication;

import dev.signet.core.shared.EmailAddress;
import java.util.Optional;
import java.util.Set;

/**
 * Who runs this Signet. Named by address, which a person has proven before they can sign in.
 *
 * @param addresses none: nobody does
 */
public record Superusers(Set<EmailAddress> addresses) {
    public Superusers {
        addresses = Set.copyOf(addresses);
    }

    /** Nobody. */
    public static Superusers none() {
        return new Superusers(Set.of());
    }

    /** Whether the person with this address is one; nobody without an address is. */
    public boolean include(Optional<EmailAddress> email) {
        return email.filter(addresses::contains).isPresent();
    }
}

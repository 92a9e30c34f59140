package dev.signet.core.memory;

import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.UserId;
import java.time.Instant;

/** Who has a username. */
sealed interface UsernameHolder {
    /** An account has it. */
    record Owner(UserId id) implements UsernameHolder {}

    /** It is kept for an address until then. */
    record Reservation(EmailAddress address, Instant until) implements UsernameHolder {}

    /** Whether it stands in the way of who neither owns nor reserved it. */
    default boolean holds(Instant now) {
        return !(this instanceof Reservation reservation) || now.isBefore(reservation.until());
    }

    /** Whether it is reserved for this address. */
    default boolean isFor(EmailAddress address) {
        return this instanceof Reservation reservation && reservation.address().equals(address);
    }

    /** Whether it is this account's. */
    default boolean isOf(UserId owner) {
        return equals(new Owner(owner));
    }
}

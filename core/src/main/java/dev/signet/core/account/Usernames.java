package dev.signet.core.account;

import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.UserId;
import java.time.Instant;

/**
 * Who has which username. A username is taken by an account, or reserved for an address until a registration of it has
 * had its time: at {@code until} it is over. Each verb is one atomic statement, so that of any number of parallel takers
 * one wins. A username is taken first and its account added after that, in the same transaction.
 */
public interface Usernames {
    /**
     * Reserves a username for an address. True when it was free, its reservation had expired, or it was this address's
     * already (then {@code until} is extended); false when an account or another address has it.
     */
    boolean reserve(Username username, EmailAddress address, Instant until, Instant now);

    /**
     * Takes a username for an account; true when it was free, expired, reserved for this address, or this account's
     * already.
     */
    boolean take(Username username, UserId owner, EmailAddress address, Instant now);

    /**
     * Takes a username for an account whose address does not matter; true when it was free, its reservation had
     * expired, or it was this account's already.
     */
    boolean take(Username username, UserId owner, Instant now);

    /** Gives a username back, if it is this account's. */
    void release(Username username, UserId owner);

    /** Ends all reservations of an address. */
    void dropReservations(EmailAddress address);
}

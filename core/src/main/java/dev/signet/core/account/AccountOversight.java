package dev.signet.core.account;

import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What an operator does to accounts. Each answers the account as it is then; empty when it is not there. */
public interface AccountOversight {
    /** Puts this in the place of all that was kept of the person's plan. */
    Optional<Account> setBilling(UserId id, AccountBilling billing, Instant now);

    /**
     * Keeps others from deactivating these people, and from being them, to the end of the transaction that this is called
     * in. All who call this wait in the same order, so a transaction asks for everybody at once, and before all else.
     */
    void lock(Set<UserId> users);

    /** Activates or deactivates a person; the state that they are in already is as good. */
    Optional<Account> setActive(UserId id, boolean active, Instant now);
}

package dev.signet.core.account;

import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** What an operator does to accounts. Each answers the account as it is then; empty when it is not there. */
public interface AccountOversight {
    /** Puts this in the place of all that was kept of the person's plan. */
    Optional<Account> setBilling(UserId id, AccountBilling billing, Instant now);

    /** Activates or deactivates a person; the state that they are in already is as good. */
    Optional<Account> setActive(UserId id, boolean active, Instant now);
}

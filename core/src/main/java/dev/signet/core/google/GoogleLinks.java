package dev.signet.core.google;

import dev.signet.core.account.Account;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** Which account is which Google identity's: one of each at the most. Known by subject, never by address. */
public interface GoogleLinks {
    /** The account that is linked to this identity. */
    Optional<Account> find(GoogleSubject subject);

    /** Links an active account that has no identity to one that no account has. One atomic statement decides. */
    LinkOutcome link(UserId user, GoogleSubject subject, Instant now);

    /** Unlinks an account that has a password. One atomic statement decides. */
    UnlinkOutcome unlink(UserId user, Instant now);
}

package dev.signet.core.clilogin;

import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** The CLI logins, kept for a while after they are over. */
public interface CliLogins {
    /** Keeps a new login; false, and nothing is written, when its user code is taken. */
    boolean add(CliLogin login, Digest pollToken);

    /** The login, whoever asks. */
    Optional<CliLogin> find(CliLoginId id);

    /** The login with this user code. */
    Optional<CliLogin> find(UserCode code);

    /**
     * Counts that its command line asks, and tells the login as it is; empty for another token. While nobody has decided,
     * asking before the interval is over makes the interval longer by {@link CliLogin#SLOW_DOWN}.
     */
    Optional<PolledCliLogin> poll(CliLoginId id, Digest pollToken, Instant now);

    /** Grants a key, if nobody has decided and it is not expired; true when this call did it. */
    boolean authorize(CliLoginId id, DeviceGrant grant);

    /**
     * Denies it, if it is not expired and nobody has decided, or the same person authorised it and no key was handed
     * over; true when this call did it. The grant is gone then.
     */
    boolean deny(CliLoginId id, UserId by, Instant now);

    /** Marks that the key is handed over, if it is authorised and not expired; true for one call of any number. */
    boolean consume(CliLoginId id, Digest pollToken, Instant now);
}

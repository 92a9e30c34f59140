package dev.signet.core.clilogin;

import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;

/** The keys that were granted to command lines and not handed over yet. */
@FunctionalInterface
public interface DeviceGrants {
    /**
     * Denies every login that would get a key of this person's and is not expired; answers them as they were. One whose
     * key is being handed over at the same moment is waited for, and then has its key: whoever revokes the person's keys
     * after this, in the same transaction, revokes that one too.
     */
    List<CliLogin> withdrawAll(UserId person, Instant now);
}

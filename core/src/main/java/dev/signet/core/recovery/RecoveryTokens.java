package dev.signet.core.recovery;

import dev.signet.core.shared.Digest;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** The one recovery token of each person who asked for one, by its SHA-256. At {@code expiresAt} it is over. */
public interface RecoveryTokens {
    /** Keeps a token; an older one of the same person is worth nothing from now on. */
    void put(UserId user, Digest token, Instant expiresAt);

    /** Whose living token this is. Uses nothing up. */
    Optional<UserId> find(Digest token, Instant now);

    /** Uses a living token up; its owner for exactly one of any number of parallel calls, empty for the others. */
    Optional<UserId> consume(Digest token, Instant now);

    /** Ends a person's token, if there is one. */
    void drop(UserId user);
}

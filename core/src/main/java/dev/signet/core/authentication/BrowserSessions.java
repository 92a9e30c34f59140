package dev.signet.core.authentication;

import dev.signet.core.shared.Digest;
import dev.signet.core.shared.SessionId;
import java.time.Instant;
import java.util.Optional;

/** The sessions that a browser's cookie stands for. Their other ends are those of all {@code Sessions}. */
public interface BrowserSessions {
    /** The session whose cookie has this SHA-256; what has ended or expired too, as {@link Credentials} has it. */
    Optional<Credential.OfSession> find(Digest cookie);

    /**
     * Lets a living session live until then, unless it lives longer anyway: one atomic statement, so that one which ends
     * at the same moment has ended for good.
     */
    void extend(SessionId id, Instant end, Instant now);
}

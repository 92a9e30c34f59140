package dev.signet.core.rotation;

import dev.signet.core.principal.Caller;
import dev.signet.core.session.SigningKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Withdraws every signing key at once, since somebody else may have one (NIST SP 800-57 part 1, section 8.3.5). The key
 * that takes their place signs before it was published: others, who check tokens by the set of keys that they keep, have
 * to read it again when a token names a key that is not in it.
 */
public final class ReplaceSigningKeys {
    private final Succession succession;
    private final Clock clock;

    public ReplaceSigningKeys(Succession succession, Clock clock) {
        this.succession = succession;
        this.clock = clock;
    }

    /**
     * Replaces them, and answers the key that signs from now on. Every access token of before is refused, on each node
     * within a second; sessions, refresh tokens and cookies live on. Throws where no key was ever made.
     */
    public SigningKey replace(Caller caller) {
        Instant now = clock.instant();
        Optional<SigningKey> replaced = Optional.empty();
        while (replaced.isEmpty()) {
            // Whoever was first with the next generation may have published it in the ordinary way: it goes too.
            replaced = succession.replaceAll(caller, now);
        }
        return replaced.get();
    }
}

package dev.signet.core.rotation;

import dev.signet.core.principal.Caller;
import dev.signet.core.session.SigningKey;
import dev.signet.core.session.SigningKeys;
import java.time.Clock;
import java.time.Instant;

/**
 * Publishes the next signing key when its time has come, forgets the ones whose tokens have all expired, and seals anew
 * what a previous secret sealed. Somebody does it every hour, on any number of nodes.
 */
public final class KeepSigningKeysFresh {
    private final SigningKeys keys;
    private final Succession succession;
    private final RotationPolicy policy;
    private final Clock clock;

    public KeepSigningKeysFresh(SigningKeys keys, Succession succession, RotationPolicy policy, Clock clock) {
        this.keys = keys;
        this.succession = succession;
        this.policy = policy;
        this.clock = clock;
    }

    /** Does what is due. The very first key is made by who first signs. */
    public void run() {
        Instant now = clock.instant();
        succession.newest().ifPresent(newest -> publish(newest, now));
        keys.forget(now.minus(policy.retention()));
        keys.reseal();
    }

    private void publish(SigningKey newest, Instant now) {
        Instant due = newest.signsFrom().plus(policy.period());
        Instant soonest = now.plus(policy.notice());
        if (!due.isAfter(soonest)) {
            // Overdue, where nothing ran for a while: then from as soon as everybody can know it.
            succession.add(newest, soonest, Caller.inProcess(), now);
        }
    }
}

package dev.signet.core.rotation;

import dev.signet.core.principal.Caller;
import dev.signet.core.session.SigningKey;
import java.time.Clock;
import java.time.Instant;

/** Has the next signing key published before its time, because whoever runs this Signet says so. */
public final class RotateSigningKey {
    private final Succession succession;
    private final RotationPolicy policy;
    private final Clock clock;

    public RotateSigningKey(Succession succession, RotationPolicy policy, Clock clock) {
        this.succession = succession;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Publishes it, and answers the key that signs next: one that is published already stays it. Throws where no key was
     * ever made, which a server does when it starts.
     */
    public SigningKey rotate(Caller caller) {
        Instant now = clock.instant();
        SigningKey newest = succession.requireNewest();
        return newest.signsFrom().isAfter(now)
                ? newest
                : succession.add(newest, now.plus(policy.notice()), caller, now).orElseGet(succession::requireNewest);
    }
}

package dev.signet.core.session;

import java.time.Instant;

/** Makes signing keys. */
@FunctionalInterface
public interface SigningKeyMaker {
    /** A new key of this generation, which nobody else has: what it says about times is what it is given. */
    SigningKey make(int generation, Instant createdAt, Instant signsFrom);
}

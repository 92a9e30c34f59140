package dev.signet.core.crypto;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import dev.signet.core.session.SigningKeyMaker;
import dev.signet.core.session.SigningKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * One node's view of the signing keys. They are read again when they are needed and the better part of a second has passed,
 * so that each node learns of new ones, and of those that were withdrawn, within a second.
 */
final class KeyRing {
    // Of the second within which a change has to hold everywhere.
    private static final Duration FRESH = Duration.ofMillis(700);

    private final SigningKeys store;
    private final Clock clock;
    private final SigningKeyMaker maker = new Es256KeyMaker();
    private final Consumer<JCAContext> setUp;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile KeySet known;

    KeyRing(SigningKeys store, Clock clock, Consumer<JCAContext> setUp) {
        this.store = store;
        this.clock = clock;
        this.setUp = setUp;
        this.known = new KeySet(List.of(), Instant.MIN, setUp);
    }

    /** The keys, of which there is at least one: the first is made here when no node has made it yet. */
    KeySet keys() {
        KeySet keys = fresh();
        return keys.isEmpty() ? begin() : keys;
    }

    /** What checks this key's signatures; empty when there is no such key. */
    Optional<JWSVerifier> verifier(String keyId) {
        return fresh().verifier(keyId);
    }

    private KeySet fresh() {
        KeySet keys = known;
        if (keys.isReadWithin(FRESH, clock.instant())) {
            return keys;
        }
        if (keys.isEmpty()) {
            reading.lock();
        } else if (!reading.tryLock()) {
            // One thread reads; the others go on with what is known, however slow the store is.
            return keys;
        }
        try {
            // Whoever held the lock may just have read them.
            return known.isReadWithin(FRESH, clock.instant()) ? known : readNow();
        } finally {
            reading.unlock();
        }
    }

    private KeySet begin() {
        reading.lock();
        try {
            if (readNow().isEmpty()) {
                // When another node is first, its key is read in place of this one.
                Instant now = clock.instant();
                store.add(maker.make(1, now, now));
            }
            if (readNow().isEmpty()) {
                throw new IllegalStateException("the first signing key was neither kept nor found");
            }
            return known;
        } finally {
            reading.unlock();
        }
    }

    private KeySet readNow() {
        Instant now = clock.instant();
        KeySet keys = known.readAgain(store.all(), now, setUp);
        known = keys;
        return keys;
    }
}

package dev.signet.core.session;

import java.time.Instant;
import java.util.List;

/** The signing keys that all nodes share. */
public interface SigningKeys {
    /** All keys that are kept, by generation. */
    List<SigningKey> all();

    /** Keeps a key; false, and nothing is written, when another node was first with this generation. */
    boolean add(SigningKey key);

    /**
     * Keeps a key and forgets all others, in one atomic statement; false, and nothing is written, when another node was
     * first with this generation.
     */
    boolean replaceAll(SigningKey key);

    /**
     * Forgets the keys that a newer one has followed, and has signed instead of them since that time or before; the newest
     * is never among them.
     */
    void forget(Instant succeededBy);

    /**
     * Seals anew, under the present secret, the keys that the previous one sealed, so that nothing hangs on that one any
     * more; a store that does not seal has nothing to do. Any number of nodes may do this at once.
     *
     * @return how many were sealed anew
     */
    int reseal();
}

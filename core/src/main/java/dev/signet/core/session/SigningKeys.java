package dev.signet.core.session;

import java.util.List;

/** The signing keys that all nodes share. */
public interface SigningKeys {
    /** All keys that are kept, by generation. */
    List<SigningKey> all();

    /** Keeps a key; false, and nothing is written, when another node was first with this generation. */
    boolean add(SigningKey key);
}

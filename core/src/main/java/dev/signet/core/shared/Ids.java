package dev.signet.core.shared;

import java.util.UUID;

/** Where new ids come from: UUIDs of version 7, so that primary keys grow at one end (RFC 9562 section 5.7). */
public interface Ids {
    /** An id that was never handed out before; later ones sort after earlier ones of the same node. */
    UUID next();
}

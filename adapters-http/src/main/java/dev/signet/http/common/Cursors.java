package dev.signet.http.common;

import dev.signet.core.shared.Digest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The cursors of one list of one owner: where the next page begins, in a form that clients hand back and do not read.
 * One of another list, or made up, is told by a checksum. It guards against mistakes, not against anybody: what a page
 * may show is decided by its owner and not by the cursor.
 */
public final class Cursors {
    private static final int ID_BYTES = 16;
    private static final int CHECK_BYTES = 8;

    private final String list;

    private Cursors(String list) {
        this.list = list;
    }

    /** Those of the list with this name that belongs to this owner. */
    public static Cursors of(String list, UUID owner) {
        return new Cursors(list + '\0' + owner);
    }

    /** The cursor behind the item with this id. */
    public String after(UUID last) {
        byte[] bytes = ByteBuffer.allocate(ID_BYTES + CHECK_BYTES)
                .putLong(last.getMostSignificantBits())
                .putLong(last.getLeastSignificantBits())
                .put(check(last))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The id in a cursor of this list; empty for anything else. */
    Optional<UUID> read(String cursor) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() != ID_BYTES + CHECK_BYTES) {
                return Optional.empty();
            }
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            return after(id).equals(cursor) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] check(UUID id) {
        return Arrays.copyOf(Digest.sha256(list + '\0' + id).bytes(), CHECK_BYTES);
    }
}

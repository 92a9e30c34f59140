package dev.signet.core.shared;

import java.util.Optional;
import java.util.UUID;

/**
 * Which page of a list is asked for. Lists are ordered by id, newest first: ids of version 7 grow with time.
 *
 * @param limit how many items at most, 1 to 200
 * @param after the id of the last item already seen; the page begins behind it
 */
public record PageRequest(int limit, Optional<UUID> after) {
    /** The most items of a page. */
    public static final int MOST = 200;
    /** The items of a page where the caller names no number. */
    public static final int DEFAULT_LIMIT = 100;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " items, not " + limit);
        }
    }

    /** The first page of the usual size. */
    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, Optional.empty());
    }
}

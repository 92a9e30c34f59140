package dev.signet.core.shared;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One page of a list, newest first.
 *
 * @param items the page
 * @param next the last item's id where more follow: what the next page comes after
 */
public record Page<T>(List<T> items, Optional<UUID> next) {
    public Page {
        items = List.copyOf(items);
    }
}

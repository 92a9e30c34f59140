package dev.signet.core.shared;

import java.util.List;

/**
 * One page of a list that is asked for by number.
 *
 * @param items the page; empty beyond the last one
 * @param total how many items all pages have
 */
public record NumberedPage<T>(List<T> items, long total) {
    public NumberedPage {
        items = List.copyOf(items);
    }
}

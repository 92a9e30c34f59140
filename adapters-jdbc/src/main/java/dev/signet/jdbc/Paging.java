package dev.signet.jdbc;

import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Pages by id, newest first: a query reads one row more than the page has, to tell whether others follow. */
final class Paging {
    /** Greater than every id that there is. */
    private static final UUID BEYOND_ALL = new UUID(-1, -1);

    private Paging() {}

    /** The id below which the page begins. */
    static UUID below(PageRequest request) {
        return request.after().orElse(BEYOND_ALL);
    }

    /** How many rows to read. */
    static int rows(PageRequest request) {
        return request.limit() + 1;
    }

    /** The page that begins with these rows. */
    static <T> Page<T> page(List<T> rows, PageRequest request, Function<T, UUID> id) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, Optional.empty());
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, Optional.of(id.apply(items.get(items.size() - 1))));
    }
}

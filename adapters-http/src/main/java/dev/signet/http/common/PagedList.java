package dev.signet.http.common;

import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Cuts a list that was read as a whole into the pages that are asked for. */
public final class PagedList {
    private static final Comparator<UUID> OLDEST_FIRST = Comparator.naturalOrder();
    private static final Comparator<UUID> NEWEST_FIRST = Comparator.reverseOrder();

    private PagedList() {}

    /** One page of a list, the newest id first. */
    public static <T> Page<T> newestFirst(List<T> all, Function<T, UUID> id, PageRequest request) {
        return cut(all, id, NEWEST_FIRST, request);
    }

    /** One page of a list, the oldest id first. */
    public static <T> Page<T> oldestFirst(List<T> all, Function<T, UUID> id, PageRequest request) {
        return cut(all, id, OLDEST_FIRST, request);
    }

    // By the order of the ids and not by where the last one stood: it may be gone by now.
    private static <T> Page<T> cut(List<T> all, Function<T, UUID> id, Comparator<UUID> order, PageRequest request) {
        List<T> rest = all.stream()
                .filter(item -> request.after()
                        .filter(last -> order.compare(id.apply(item), last) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(id, order))
                .toList();
        if (rest.size() <= request.limit()) {
            return new Page<>(rest, Optional.empty());
        }
        List<T> page = rest.subList(0, request.limit());
        return new Page<>(page, Optional.of(id.apply(page.get(page.size() - 1))));
    }
}

package dev.signet.core.memory;

import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The order of ids: that of their bytes. {@link UUID#compareTo} compares two signed numbers, which is another one. */
final class Order {
    private static final Comparator<UUID> BY_BYTES = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private Order() {}

    /** Later ids first. */
    static <T> Comparator<T> newestFirst(Function<T, UUID> id) {
        return Comparator.comparing(id, BY_BYTES.reversed());
    }

    /** Earlier ids first. */
    static <T> Comparator<T> oldestFirst(Function<T, UUID> id) {
        return Comparator.comparing(id, BY_BYTES);
    }

    /** One page of these, newest first. */
    static <T> Page<T> page(Stream<T> all, Function<T, UUID> id, PageRequest request) {
        List<T> rest = all.filter(item -> request.after()
                        .map(after -> BY_BYTES.compare(id.apply(item), after) < 0)
                        .orElse(true))
                .sorted(newestFirst(id))
                .limit(request.limit() + 1L)
                .toList();
        if (rest.size() <= request.limit()) {
            return new Page<>(rest, Optional.empty());
        }
        List<T> items = rest.subList(0, request.limit());
        return new Page<>(items, Optional.of(id.apply(items.get(items.size() - 1))));
    }
}

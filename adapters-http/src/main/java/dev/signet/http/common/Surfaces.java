package dev.signet.http.common;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All surfaces of a server, and which of them a path belongs to. */
public final class Surfaces {
    private final List<Surface> all;
    private final List<Map.Entry<String, Dialect>> longestFirst;
    private final Dialect fallback;

    /** These surfaces; paths of none of them are refused in the dialect {@code fallback}. */
    public Surfaces(List<Surface> all, Dialect fallback) {
        this.all = List.copyOf(all);
        this.fallback = fallback;
        this.longestFirst = all.stream()
                .flatMap(surface -> surface.prefixes().stream().map(prefix -> Map.entry(prefix, surface.dialect())))
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, Dialect> entry) -> -entry.getKey().length()))
                .collect(Collectors.toUnmodifiableList());
    }

    /** The surfaces. */
    public List<Surface> all() {
        return all;
    }

    /** In which dialect an unknown path is refused: that of its longest known prefix. */
    public Dialect dialectOf(String path) {
        return longestFirst.stream()
                .filter(entry -> isWithin(path, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(fallback);
    }

    /** Whether this is the path of an endpoint that refuses {@code HEAD}, although it takes {@code GET}. */
    public boolean refusesHead(String path) {
        return all.stream()
                .flatMap(surface -> surface.routes().stream())
                .anyMatch(route -> route.refusesHead() && route.isAt(path));
    }

    private static boolean isWithin(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}

package dev.signet.http.common;

import java.util.List;

/**
 * The endpoints that speak one dialect.
 *
 * @param prefixes the paths whose unknown children are refused in this dialect too; the longest match of all surfaces
 *     decides
 */
public record Surface(Dialect dialect, List<String> prefixes, List<Route> routes) {
    public Surface {
        prefixes = List.copyOf(prefixes);
        routes = List.copyOf(routes);
    }
}

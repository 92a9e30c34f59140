package dev.signet.app.login;

import dev.signet.app.client.ServerAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All logins that are kept, at most one for an organisation of a server.
 *
 * @param all the one in use first
 */
public record Logins(List<StoredLogin> all) {
    public Logins {
        all = List.copyOf(all);
    }

    /** The one that is used where nothing is said about it. */
    public Optional<StoredLogin> current() {
        return all.stream().findFirst();
    }

    /** The one in use at this server. */
    public Optional<StoredLogin> at(ServerAddress server) {
        return all.stream().filter(login -> login.server().equals(server)).findFirst();
    }

    /** The one for an organisation, by its id or slug, of this server. */
    public Optional<StoredLogin> at(ServerAddress server, String organization) {
        return all.stream()
                .filter(login -> login.server().equals(server) && login.place().isMeantBy(organization))
                .findFirst();
    }

    /** These and a login, which is the one in use from now on, and takes the place of one for the same organisation. */
    public Logins with(StoredLogin login) {
        return new Logins(Stream.concat(Stream.of(login), all.stream().filter(other -> !other.standsInFor(login)))
                .toList());
    }

    /** These without a login. Another that has taken its place meanwhile stays. */
    public Logins without(StoredLogin login) {
        return new Logins(all.stream().filter(other -> !other.equals(login)).toList());
    }
}

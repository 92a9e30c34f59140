package dev.signet.jdbc;

import dev.signet.core.shared.SecretText;
import java.util.Optional;

/**
 * Where the database is and who one is there.
 *
 * @param url a JDBC URL of PostgreSQL; a password may stand in it
 * @param user empty when the URL names the user
 * @param password empty when the URL carries it or none is asked for
 */
public record ConnectionSettings(SecretText url, Optional<String> user, Optional<SecretText> password) {
    private static final String PREFIX = "jdbc:postgresql:";

    public ConnectionSettings {
        if (!isPostgres(url)) {
            throw new IllegalArgumentException("not a JDBC URL of PostgreSQL");
        }
    }

    /** Whether this is a JDBC URL of PostgreSQL. */
    public static boolean isPostgres(SecretText url) {
        return url.reveal().startsWith(PREFIX);
    }
}

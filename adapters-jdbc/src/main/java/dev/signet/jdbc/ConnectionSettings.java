package dev.signet.jdbc;

import dev.signet.core.shared.SecretText;
import java.util.Optional;
import org.postgresql.Driver;

/**
 * Where the database is and who one is there.
 *
 * @param url a JDBC URL of PostgreSQL; a password may stand in it
 * @param user empty when the URL names the user
 * @param password empty when the URL carries it or none is asked for
 */
public record ConnectionSettings(SecretText url, Optional<String> user, Optional<SecretText> password) {
    private static final String PREFIX = "jdbc:postgresql:";
    private static final Driver DRIVER = new Driver();

    public ConnectionSettings {
        if (!isPostgres(url)) {
            throw new IllegalArgumentException("not a JDBC URL of PostgreSQL");
        }
    }

    /** Whether this is a JDBC URL of PostgreSQL, in a form that its driver can read. */
    public static boolean isPostgres(SecretText url) {
        String text = url.reveal();
        String server = text.split("\\?", 2)[0];
        // What the driver cannot read it quotes, in its log and when it connects: so it gets to see the parameters, of
        // which one may be a password, only behind a server that it can read; and no user:password@server, which it
        // takes for a port.
        return server.startsWith(PREFIX)
                && server.indexOf('@') < 0
                && DRIVER.acceptsURL(server)
                && DRIVER.acceptsURL(text);
    }
}

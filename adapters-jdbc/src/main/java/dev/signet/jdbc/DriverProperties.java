package dev.signet.jdbc;

import java.time.Duration;
import java.util.Map;

/** How the PostgreSQL driver is to behave; what a URL says goes before it. */
final class DriverProperties {
    /** So many servers of a URL may be without an answer before the one that has one. */
    private static final int SILENT_SERVERS = 4;

    private DriverProperties() {}

    /**
     * The driver's properties.
     *
     * @param connect how long each server of the URL may take until it speaks
     * @param silence how long the server may say nothing after that before the connection counts as lost; zero: for ever
     */
    static Map<String, String> of(Duration connect, Duration silence) {
        return Map.of(
                "ApplicationName",
                "signet",
                "connectTimeout",
                Long.toString(connect.toSeconds()),
                // The first answer of a server that is frozen, which the system accepts connections for.
                "sslResponseTimeout",
                Long.toString(connect.toMillis()),
                // For all servers together: a first one that is silent must not use up the time of the others.
                "loginTimeout",
                Long.toString(connect.multipliedBy(SILENT_SERVERS + 1).toSeconds()),
                "socketTimeout",
                Long.toString(silence.toSeconds()),
                "tcpKeepAlive",
                "true",
                // The details of an error quote the row that it is about: a password hash, an address.
                "logServerErrorDetail",
                "false");
    }
}

package dev.signet.jdbc;

import java.time.Duration;
import java.util.Map;

/** How the PostgreSQL driver is to behave; what a URL says goes before it. */
final class DriverProperties {
    private DriverProperties() {}

    /**
     * The driver's properties.
     *
     * @param connect how long making a connection may take
     * @param silence how long the server may say nothing before the connection counts as lost; zero: for ever
     */
    static Map<String, String> of(Duration connect, Duration silence) {
        return Map.of(
                "ApplicationName",
                "signet",
                "connectTimeout",
                Long.toString(connect.toSeconds()),
                "loginTimeout",
                Long.toString(connect.toSeconds()),
                "socketTimeout",
                Long.toString(silence.toSeconds()),
                "tcpKeepAlive",
                "true",
                // The details of an error quote the row that it is about: a password hash, an address.
                "logServerErrorDetail",
                "false");
    }
}

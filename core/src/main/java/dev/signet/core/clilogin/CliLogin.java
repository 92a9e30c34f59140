package dev.signet.core.clilogin;

import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.Label;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A command line that waits for somebody to let it in (RFC 8628).
 *
 * @param userCode what its person compares or types
 * @param deviceName where it runs, as it says
 * @param clientAddress from where it asked, as people read it
 * @param stored what was decided so far, whatever the time; see {@link #state}
 * @param grant what it gets or got; there once it is authorised, until it is denied
 */
public record CliLogin(
        CliLoginId id,
        UserCode userCode,
        Label deviceName,
        String clientAddress,
        CliLoginState stored,
        Instant createdAt,
        Instant expiresAt,
        Optional<DeviceGrant> grant) {
    /** How long there is to authorise it and fetch the key. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    /** How long a command line waits between two questions, unless it was told to slow down. */
    public static final Duration POLL_INTERVAL = Duration.ofSeconds(2);

    /** How much longer it has to wait each time that it asked too early (RFC 8628 section 3.5). */
    public static final Duration SLOW_DOWN = Duration.ofSeconds(5);

    /** How far it has come at this time. */
    public CliLoginState state(Instant now) {
        boolean open = stored == CliLoginState.PENDING || stored == CliLoginState.AUTHORIZED;
        return open && !now.isBefore(expiresAt) ? CliLoginState.EXPIRED : stored;
    }
}

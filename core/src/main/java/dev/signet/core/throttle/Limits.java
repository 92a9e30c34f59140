package dev.signet.core.throttle;

import dev.signet.core.throttle.ThrottleRule.Backoff;
import dev.signet.core.throttle.ThrottleRule.Quota;
import java.time.Duration;

/** Every limit that all nodes share, in one place. */
public final class Limits {
    /** Mail for one purpose to one address, asked for by one client. */
    public static final Quota MAIL_EACH_MINUTE = new Quota("mail-each-minute", 1, Duration.ofMinutes(1));

    /** The same, over an hour. */
    public static final Quota MAIL_EACH_HOUR = new Quota("mail-each-hour", 5, Duration.ofHours(1));

    /** Mail to one address, whoever asks for it. */
    public static final Quota MAIL_TO_ADDRESS = new Quota("mail-to-address", 15, Duration.ofHours(1));

    /** Requests for mail by one client, whether or not one goes out. */
    public static final Quota MAIL_REQUESTS = new Quota("mail-requests", 30, Duration.ofHours(1));

    /** Registrations by one client. */
    public static final Quota REGISTRATIONS = new Quota("registrations", 20, Duration.ofHours(1));

    /** CLI logins begun by one client. */
    public static final Quota CLI_LOGINS = new Quota("cli-logins", 30, Duration.ofHours(1));

    /** Wrong user codes of CLI logins by one client. */
    public static final Quota WRONG_USER_CODES = new Quota("wrong-user-codes", 20, Duration.ofHours(1));

    /** Failed sign-ins by one client. */
    public static final Quota FAILED_SIGN_INS = new Quota("failed-sign-ins", 100, Duration.ofHours(1));

    /** Failed sign-ins to one account by one client. */
    public static final Backoff SIGN_IN_FROM_CLIENT =
            new Backoff("sign-in-from-client", 5, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofDays(1));

    /** Failed sign-ins to one account by all clients: a wait that slows a botnet down and locks nobody out. */
    public static final Backoff SIGN_IN_FROM_ANYWHERE =
            new Backoff("sign-in-from-anywhere", 20, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));

    /** How often one form of one person does its work. */
    public static final Quota FORMS = new Quota("forms", 1, Duration.ofDays(1));

    private Limits() {}
}

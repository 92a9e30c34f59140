package dev.signet.mail;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Loopback;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which mail server takes the mail, and how it is reached. The password is masked in {@code toString}.
 *
 * @param host a name, or an address without brackets
 */
public record SmtpSettings(String host, int port, SmtpSecurity security, Optional<SmtpCredentials> credentials) {
    private static final int SUBMISSION_PORT = 587;
    private static final int SUBMISSIONS_PORT = 465;
    private static final int LAST_PORT = 65535;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\ufffd]");
    private static final Map<String, SmtpSecurity> STARTTLS = Map.of(
            "starttls=required", SmtpSecurity.STARTTLS_REQUIRED,
            "starttls=optional", SmtpSecurity.STARTTLS_OPTIONAL,
            "starttls=off", SmtpSecurity.NONE);

    public SmtpSettings {
        if (host.isEmpty() || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("no host or no port");
        }
    }

    /**
     * Reads {@code smtp://user:password@host:port?starttls=required|optional|off} or {@code smtps://user:password@host:port};
     * user and password, percent-encoded, may be left out, and so may the port (587 and 465, RFC 8314 section 3.3) and
     * the query. Without it STARTTLS is required, but off for a loopback host. Refuses with {@link InvalidValue}, whose
     * message holds nothing of the URL.
     */
    public static Result<SmtpSettings> parse(String url) {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException | NumberFormatException notAUrl) {
            // The last one is what the JDK has for too large a number at the end of an IPv6 address.
            return refused("must be a URL such as smtp://user:password@host:587?starttls=required; "
                    + "signs such as @ : / # % in user and password are percent-encoded");
        }
        String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.equals("smtp") && !scheme.equals("smtps")) {
            return refused("must begin with smtp:// or smtps://");
        }
        String host = Optional.ofNullable(uri.getHost()).orElse("").replaceAll("[\\[\\]]", "");
        if (host.isEmpty()) {
            return refused("must name a host after smtp:// or smtps:// and, if there are any, user:password@");
        }
        if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
            return refused("must have a port from 1 to 65535");
        }
        boolean path = !uri.getRawPath().isEmpty() && !uri.getRawPath().equals("/");
        if (path || uri.getRawFragment() != null) {
            return refused("must have no path and no fragment; "
                    + "signs such as / and # in user and password are percent-encoded");
        }
        return security(scheme, host, uri)
                .flatMap(security -> credentials(uri).map(credentials -> {
                    int usual = security == SmtpSecurity.TLS ? SUBMISSIONS_PORT : SUBMISSION_PORT;
                    return new SmtpSettings(host, uri.getPort() < 0 ? usual : uri.getPort(), security, credentials);
                }));
    }

    private static Result<SmtpSecurity> security(String scheme, String host, URI uri) {
        Optional<String> query = Optional.ofNullable(uri.getRawQuery());
        if (scheme.equals("smtps")) {
            return query.isEmpty()
                    ? Result.ok(SmtpSecurity.TLS)
                    : refused("must have no query with smtps://, which is TLS from the start");
        }
        if (query.isEmpty()) {
            return Result.ok(Loopback.isHost(host) ? SmtpSecurity.NONE : SmtpSecurity.STARTTLS_REQUIRED);
        }
        return query.map(STARTTLS::get)
                .map(Result::ok)
                .orElseGet(
                        () -> refused("must have starttls=required, starttls=optional or starttls=off as its query"));
    }

    private static Result<Optional<SmtpCredentials>> credentials(URI uri) {
        Optional<String> userInfo = Optional.ofNullable(uri.getRawUserInfo());
        if (userInfo.isEmpty()) {
            return Result.ok(Optional.empty());
        }
        String raw = userInfo.get();
        int colon = raw.indexOf(':');
        String user = colon < 0 ? "" : decoded(raw.substring(0, colon));
        String password = decoded(raw.substring(colon + 1));
        if (user.isEmpty() || password.isEmpty()) {
            return refused("must have both a user and a password before the @, or neither");
        }
        if (UNPRINTABLE.matcher(user + password).find()) {
            return refused("must have a user and a password without control characters, percent-encoded as UTF-8");
        }
        return Result.ok(Optional.of(new SmtpCredentials(user, new SecretText(password))));
    }

    /** A plus sign stands for itself, as everywhere in a URL but in forms. */
    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static <T> Result<T> refused(String message) {
        return Result.refused(new InvalidValue(message));
    }
}

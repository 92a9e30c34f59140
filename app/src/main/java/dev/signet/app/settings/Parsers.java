package dev.signet.app.settings;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.TrustedProxies;
import dev.signet.jdbc.ConnectionSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How the texts of settings are read. What a parser says about a text never repeats it: it may be a secret. */
final class Parsers {
    private static final Parser<Path> PATH = text -> {
        try {
            return Result.ok(Path.of(text));
        } catch (InvalidPathException notAPath) {
            return refused("must be the path of a directory");
        }
    };

    private Parsers() {}

    static Parser<String> text() {
        return text -> text.codePoints().anyMatch(Character::isISOControl)
                ? refused("must have no control characters")
                : Result.ok(text);
    }

    static Parser<SecretText> secretText() {
        return text -> Result.ok(new SecretText(text));
    }

    /** A token as a header can carry it (RFC 6750 section 2.1). */
    static Parser<SecretText> bearer() {
        return text -> text.matches("[A-Za-z0-9._~+/-]+=*")
                ? Result.ok(new SecretText(text))
                : refused("must be of letters, digits and -._~+/, with = only at its end");
    }

    static Parser<Path> path() {
        return PATH;
    }

    static Parser<Integer> number(int least, int most) {
        return text -> {
            String message = "must be a whole number from " + least + " to " + most;
            if (!text.matches("[0-9]{1,9}")) {
                return refused(message);
            }
            int number = Integer.parseInt(text);
            return number < least || number > most ? refused(message) : Result.ok(number);
        };
    }

    /** One of a few words. */
    static <T> Parser<T> oneOf(Map<String, T> words) {
        return text -> words.containsKey(text)
                ? Result.ok(words.get(text))
                : refused("must be " + String.join(" or ", new TreeSet<>(words.keySet())));
    }

    /** Several of the same, with commas between them; space around them does not count. */
    static <T> Parser<List<T>> list(Parser<T> each) {
        return text -> {
            List<T> values = new ArrayList<>();
            for (String one : split(text)) {
                Result<T> read = each.parse(one);
                if (read instanceof Result.Refused<T> refused) {
                    return refused.as();
                }
                read.toOptional().ifPresent(values::add);
            }
            return Result.ok(List.copyOf(values));
        };
    }

    private static List<String> split(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    static Parser<InetAddress> address() {
        return text -> {
            try {
                return Result.ok(InetAddress.getByName(text));
            } catch (UnknownHostException unknown) {
                return refused("must be an address or a name of this machine, such as 127.0.0.1 or 0.0.0.0");
            }
        };
    }

    /** The scheme, host and port of a web site and nothing more (RFC 6454 section 4), without a slash at its end. */
    static Parser<URI> origin() {
        return text -> {
            try {
                URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
                String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
                boolean bare = uri.getHost() != null
                        && uri.getRawPath().isEmpty()
                        && uri.getRawUserInfo() == null
                        && uri.getRawQuery() == null
                        && uri.getRawFragment() == null;
                if (bare && (scheme.equals("https") || scheme.equals("http"))) {
                    return Result.ok(URI.create(uri.toString().toLowerCase(Locale.ROOT)));
                }
            } catch (URISyntaxException notAUri) {
                // Refused below, as what is a URI of another form.
            }
            return refused("must be like https://accounts.example.com, with no path after it");
        };
    }

    static Parser<TrustedProxies> proxies() {
        return text -> {
            List<String> networks = split(text);
            return networks.stream().anyMatch(network -> network.matches(".*/0+"))
                    ? refused("must not name every address: anybody could then pretend to come from anywhere")
                    : TrustedProxies.parse(networks);
        };
    }

    static Parser<SecretText> databaseUrl() {
        return text -> {
            SecretText url = new SecretText(text);
            return ConnectionSettings.isPostgres(url)
                    ? Result.ok(url)
                    : refused("must be like jdbc:postgresql://host:5432/name");
        };
    }

    static <T> Result<T> refused(String message) {
        return Result.refused(new InvalidValue(message));
    }
}

package dev.signet.app.settings;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.http.common.TrustedProxies;
import dev.signet.jdbc.ConnectionSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
                    : refused(
                            "must be like jdbc:postgresql://host:5432/name, with what stands behind a ? percent-encoded,"
                                    + " and no user before the host");
        };
    }

    static <T> Result<T> refused(String message) {
        return Result.refused(new InvalidValue(message));
    }
}

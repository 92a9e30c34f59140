package dev.signet.app.settings;

import dev.signet.core.crypto.RootSecret;
import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Refuses root secrets that somebody could guess: all that is signed, sealed and hashed hangs on that one value. */
final class WeakSecrets {
    // Of which each is a byte or more.
    private static final int FEWEST_CHARACTERS = RootSecret.MIN_BYTES;
    // 32 random hexadecimal digits have fewer than 8 different ones about once in ten million.
    private static final int FEWEST_DIFFERENT = 8;
    private static final List<String> WELL_KNOWN = List.of(
            "changeme", "replaceme", "yoursecret", "mysecret", "supersecret", "example", "password", "insecure");

    private WeakSecrets() {}

    static Result<SecretText> parse(String text) {
        if (text.length() < FEWEST_CHARACTERS) {
            return refused("must have at least " + FEWEST_CHARACTERS + " characters");
        }
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (WELL_KNOWN.stream().anyMatch(letters::contains)) {
            return refused("must not be a well-known text; 'openssl rand -base64 32' makes a good one");
        }
        if (text.chars().distinct().count() < FEWEST_DIFFERENT || repeats(text) || counts(text)) {
            return refused("must be random; 'openssl rand -base64 32' makes a good one");
        }
        return Result.ok(new SecretText(text));
    }

    /** Whether it is one shorter piece over and over. */
    private static boolean repeats(String text) {
        int length = text.length();
        return IntStream.rangeClosed(1, length / 2)
                .anyMatch(period -> text.regionMatches(period, text, 0, length - period));
    }

    /** Whether most characters are the one after the character before them: abcdef, 012345. */
    private static boolean counts(String text) {
        int steps = 0;
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) - text.charAt(i - 1) == 1) {
                steps++;
            }
        }
        return steps > text.length() / 2;
    }

    private static Result<SecretText> refused(String message) {
        return Result.refused(new InvalidValue(message));
    }
}

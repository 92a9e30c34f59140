package dev.signet.app.journey;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Every secret that these tests have sent, been given or found; none of them may stand in what a server writes. */
public final class Secrets {
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private Secrets() {}

    /** Remembers one; of an access token its signature too, which is all that makes it secret. */
    public static String remember(String secret) {
        KNOWN.add(secret);
        if (secret.startsWith("eyJ")) {
            KNOWN.add(secret.substring(secret.lastIndexOf('.') + 1));
        }
        return secret;
    }

    /** Those that this text gives away. A code is six digits that stand alone, so that no larger number looks like one. */
    static List<String> in(String text) {
        return KNOWN.stream().filter(secret -> standsIn(text, secret)).toList();
    }

    private static boolean standsIn(String text, String secret) {
        return text.contains(secret)
                && Pattern.compile("(?<![0-9A-Za-z])" + Pattern.quote(secret) + "(?![0-9A-Za-z])")
                        .matcher(text)
                        .find();
    }
}

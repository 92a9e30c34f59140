package dev.signet.http.console;

import dev.signet.http.common.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where somebody goes once they are signed in: a page of ours and nothing else, so that no link can send them elsewhere
 * (ASVS 5.0 3.7.2).
 */
record NextPage(String path) {
    private static final Pattern OURS = Pattern.compile(
            "/(cli(\\?code=[A-Za-z0-9-]{1,20})?|keys(/new)?|sessions|account|organizations(/[a-f0-9-]{36}(/keys(/new)?)?)?)");
    private static final NextPage KEYS = new NextPage("/keys");

    /** The page that was asked for; the keys where it is none of ours. */
    static NextPage of(String wanted) {
        return OURS.matcher(wanted).matches() ? new NextPage(wanted) : KEYS;
    }

    /** The page that the address of the sign-in names. */
    static NextPage askedFor(Call call) {
        return call.query()
                .toOptional()
                .flatMap(query -> query.get("next"))
                .map(NextPage::of)
                .orElse(KEYS);
    }

    /** Where everybody goes who wants nothing in particular. */
    static NextPage usual() {
        return KEYS;
    }

    /** What the address of a page that leads there ends with. */
    String query() {
        return isUsual() ? "" : "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** Whether it is where everybody goes who wants nothing in particular. */
    boolean isUsual() {
        return equals(KEYS);
    }
}

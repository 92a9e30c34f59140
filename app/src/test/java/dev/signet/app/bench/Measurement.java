package dev.signet.app.bench;

import java.util.Locale;

/**
 * What one bounded load came to.
 *
 * @param perSecond answers a second
 * @param p50 how long half of the answers took at most, as the tool says it; empty where it does not
 * @param p99 the same of 99 in a hundred
 */
record Measurement(double perSecond, String p50, String p99) {
    /** A row of the table that {@link #HEAD} begins. */
    String row(String what, String limit, Measurement least) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %s | %s | %s | %.0f %% |%n",
                what,
                perSecond,
                p50,
                p99,
                limit,
                100 * perSecond / least.perSecond);
    }

    /** A row of something that is a limit itself. */
    String row(String what) {
        return String.format(Locale.ROOT, "| %s | %,.0f | %s | %s | | |%n", what, perSecond, p50, p99);
    }

    /** The head of a table of rows. */
    static final String HEAD = "| what | a second | p50 | p99 | beside | of that |\n|---|---|---|---|---|---|\n";
}

package dev.signet.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;

/** How long the answers to one question took, as often for one group of addresses as for another. */
final class AnswerTimes {
    /** The head of a table of rows. */
    static final String HEAD = "| question | known: p50 | p90 | p99 | unknown: p50 | p90 | p99"
            + " | told apart | known from known | distance | of known and known |\n"
            + "|---|---|---|---|---|---|---|---|---|---|---|\n";

    private static final double NANOS_OF_A_MILLISECOND = 1e6;
    // Of Kolmogorov and Smirnov's distribution, for one in twenty.
    private static final double CRITICAL = 1.358;

    private final Map<Whose, List<Double>> milliseconds = new EnumMap<>(Whose.class);

    void add(Whose whose, Duration took) {
        milliseconds.computeIfAbsent(whose, first -> new ArrayList<>()).add(took.toNanos() / NANOS_OF_A_MILLISECOND);
    }

    /**
     * A row: quantiles in milliseconds; in how many of a hundred pairs the slower answer is of the group that is slower by
     * and large (Mann and Whitney's U; 50: nothing is told); how far the two distributions are apart where that is farthest
     * (Kolmogorov and Smirnov); each beside the same of two groups that have accounts.
     */
    String row(Question question) {
        double[] known = of(Whose.SOMEBODYS);
        double[] knownToo = of(Whose.SOMEBODY_ELSES);
        double[] unknown = of(Whose.NOBODYS);
        KolmogorovSmirnovTest distance = new KolmogorovSmirnovTest();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.1f %% | %.1f %% | %.3f | %.3f |%n",
                question,
                quantiles(known),
                quantiles(unknown),
                toldApart(known, unknown),
                toldApart(known, knownToo),
                distance.kolmogorovSmirnovStatistic(known, unknown),
                distance.kolmogorovSmirnovStatistic(known, knownToo));
    }

    /**
     * The distance that two samples of this size have in one case of twenty, though they are of the same distribution.
     *
     * @param size how many there are in each
     */
    static double distanceByChance(int size) {
        return CRITICAL * Math.sqrt(2.0 / size);
    }

    private static double toldApart(double[] one, double[] other) {
        return 100 * new MannWhitneyUTest().mannWhitneyU(one, other) / one.length / other.length;
    }

    private static String quantiles(double[] times) {
        Percentile percentile = new Percentile();
        percentile.setData(times);
        return String.format(
                Locale.ROOT,
                "%.2f | %.2f | %.2f",
                percentile.evaluate(50),
                percentile.evaluate(90),
                percentile.evaluate(99));
    }

    private double[] of(Whose whose) {
        return milliseconds.get(whose).stream().mapToDouble(Double::doubleValue).toArray();
    }
}

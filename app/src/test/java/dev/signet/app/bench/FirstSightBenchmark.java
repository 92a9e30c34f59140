package dev.signet.app.bench;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link FirstSight} by JMH, in a JVM of its own. */
class FirstSightBenchmark {
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 10;

    @Test
    void access_tokens_checked_a_second_on_one_core() throws RunnerException {
        Result<?> time = new Runner(new OptionsBuilder()
                        .include(FirstSight.class.getName())
                        .warmupIterations(WARM_UPS)
                        .warmupBatchSize(FirstSight.TOKENS)
                        .measurementIterations(ROUNDS)
                        .measurementBatchSize(FirstSight.TOKENS)
                        .forks(1)
                        .threads(1)
                        .shouldFailOnError(true)
                        .build())
                .runSingle()
                .getPrimaryResult();
        double each = time.getScore() / FirstSight.TOKENS;
        System.out.printf(
                Locale.ROOT,
                "| access tokens seen for the first time | %,.0f a second on one core | ± %.0f %% |%n",
                1e6 / each,
                100 * time.getScoreError() / time.getScore());
    }
}

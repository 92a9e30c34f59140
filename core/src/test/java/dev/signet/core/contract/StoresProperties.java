package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Stores;
import dev.signet.core.contract.RefreshModel.Answer;
import dev.signet.core.throttle.Throttle;
import dev.signet.core.throttle.ThrottleKey;
import dev.signet.core.throttle.ThrottleRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** Whatever happens in whatever order, any store does as the model of it does. */
public abstract class StoresProperties {
    private static final List<Duration> SHORT_PAUSES =
            List.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofSeconds(4), Duration.ofSeconds(10));
    private static final List<Duration> LONG_PAUSES = List.of(
            Duration.ofSeconds(10).plusMillis(1),
            Duration.ofMinutes(15),
            Duration.ofDays(3),
            Duration.ofDays(14),
            Duration.ofDays(30).minusMillis(1),
            Duration.ofDays(30));
    private static final List<ThrottleRule> RULES = List.of(
            new ThrottleRule.Quota("one-a-minute", 1, Duration.ofMinutes(1)),
            new ThrottleRule.Quota("three-a-minute", 3, Duration.ofMinutes(1)),
            new ThrottleRule.Backoff(
                    "one-free", 1, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1)),
            new ThrottleRule.Backoff(
                    "three-free", 3, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(10)));

    /** The stores, the same ones at each call. */
    protected abstract Stores stores();

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void refresh_tokens_are_answered_as_by_the_model(@ForAll("lives") List<RefreshStep> steps) {
        RefreshLife life = new RefreshLife(stores());

        steps.forEach(step -> life.live(step).ifPresent(Statistics::collect));

        Statistics.coverage(coverage -> {
            for (Answer answer : Answer.values()) {
                coverage.check(answer).count(times -> times > 5);
            }
        });
    }

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void tries_are_counted_as_by_the_model(
            @ForAll("rules") ThrottleRule rule, @ForAll("steps") List<ThrottleStep> steps) {
        Throttle throttle = stores().throttle();
        ThrottleKey key = new ThrottleKey(rule.name(), Given.digest());
        ThrottleModel model = new ThrottleModel(rule);
        Instant now = Given.NOW;
        for (ThrottleStep step : steps) {
            now = now.plus(step.pause());
            switch (step.move()) {
                case TAKE -> {
                    Duration wait = model.take(now);
                    assertThat(throttle.take(key, rule, now).orElse(Duration.ZERO))
                            .isEqualTo(wait);
                    Statistics.collect(wait.isZero());
                }
                case ASK -> assertThat(throttle.waitFor(key, rule, now)).isEqualTo(model.waitFor(now));
                case GIVE_BACK -> {
                    throttle.giveBack(key, rule);
                    model.giveBack();
                }
                case FORGET -> {
                    throttle.forget(key);
                    model.forget();
                }
            }
        }

        Statistics.coverage(coverage -> {
            coverage.check(true).count(times -> times > 50);
            coverage.check(false).count(times -> times > 10);
        });
    }

    @Provide
    Arbitrary<List<RefreshStep>> lives() {
        // Mostly the current token, as clients do.
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.of(SHORT_PAUSES)), Tuple.of(1, Arbitraries.of(LONG_PAUSES))),
                        Arbitraries.frequency(
                                Tuple.of(16, RefreshStep.Move.PRESENT),
                                Tuple.of(2, RefreshStep.Move.FORGE),
                                Tuple.of(2, RefreshStep.Move.MISTAKE),
                                Tuple.of(1, RefreshStep.Move.END)),
                        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(3, 1), Tuple.of(1, 2)))
                .as(RefreshStep::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<ThrottleRule> rules() {
        return Arbitraries.of(RULES);
    }

    @Provide
    Arbitrary<List<ThrottleStep>> steps() {
        return Combinators.combine(
                        Arbitraries.of(0, 0, 0, 1, 999, 1_000, 2_000, 4_000, 10_000, 12_000, 30_000, 60_000, 61_000)
                                .map(Duration::ofMillis),
                        Arbitraries.frequency(
                                Tuple.of(12, ThrottleStep.Move.TAKE),
                                Tuple.of(3, ThrottleStep.Move.ASK),
                                Tuple.of(2, ThrottleStep.Move.GIVE_BACK),
                                Tuple.of(1, ThrottleStep.Move.FORGET)))
                .as(ThrottleStep::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }
}

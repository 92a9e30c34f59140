package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.contract.Given;
import dev.signet.core.throttle.ThrottleKey;
import dev.signet.core.throttle.ThrottleRule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tries that meet are granted in all: those who wait for the very first one have no row that they could read. */
class ThrottleRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Duration HOUR = Duration.ofHours(1);

    static List<ThrottleRule> twoForFree() {
        return List.of(
                new ThrottleRule.Quota("two-an-hour", 2, HOUR),
                new ThrottleRule.Backoff("two-for-free", 2, Duration.ofSeconds(1), Duration.ofMinutes(1), HOUR));
    }

    @ParameterizedTest
    @MethodSource("twoForFree")
    void of_first_tries_that_meet_two_are_granted(ThrottleRule rule) {
        ThrottleKey key = new ThrottleKey(rule.name(), Given.digest());

        assertThat(Meeting.of(DATABASE, () -> take(key, rule))).containsExactlyInAnyOrder(true, true, false, false);
    }

    @ParameterizedTest
    @MethodSource("twoForFree")
    void of_second_tries_that_meet_one_is_granted(ThrottleRule rule) {
        ThrottleKey key = new ThrottleKey(rule.name(), Given.digest());
        assertThat(take(key, rule)).isTrue();

        assertThat(Meeting.of(DATABASE, () -> take(key, rule))).containsExactly(true, false, false, false);
    }

    private static boolean take(ThrottleKey key, ThrottleRule rule) {
        return DATABASE.stores().throttle().take(key, rule, Given.NOW).isEmpty();
    }
}

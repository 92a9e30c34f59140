package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.throttle.ThrottleKey;
import dev.signet.core.throttle.ThrottleRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store counts against a quota; {@link ThrottleBackoffContract} says how it backs off. */
public interface ThrottleQuotaContract extends StoresContract {
    /** Three a minute. */
    ThrottleRule RULE = new ThrottleRule.Quota("three-a-minute", 3, Duration.ofMinutes(1));

    @Test
    default void so_many_tries_go_ahead_as_there_are_permits() {
        ThrottleKey key = key();

        for (int i = 0; i < 3; i++) {
            assertThat(take(key, 0)).isEmpty();
        }
        assertThat(take(key, 0)).contains(Duration.ofMinutes(1));
    }

    @Test
    default void the_period_begins_with_the_first_try_and_is_told_to_the_millisecond() {
        ThrottleKey key = key();
        take(key, 0);
        take(key, 10_000);
        take(key, 59_000);

        assertThat(take(key, 59_000)).contains(Duration.ofSeconds(1));
        assertThat(take(key, 59_999)).contains(Duration.ofMillis(1));
        assertThat(take(key, 60_000)).isEmpty();
    }

    @Test
    default void when_the_period_is_over_a_new_one_begins_with_the_next_try() {
        ThrottleKey key = key();
        take(key, 0);
        take(key, 0);

        for (int i = 0; i < 3; i++) {
            assertThat(take(key, 90_000)).isEmpty();
        }
        assertThat(take(key, 149_999)).contains(Duration.ofMillis(1));
        assertThat(take(key, 150_000)).isEmpty();
    }

    @Test
    default void a_refused_try_is_not_counted() {
        ThrottleKey key = key();
        for (int i = 0; i < 20; i++) {
            take(key, i);
        }

        for (int i = 0; i < 3; i++) {
            assertThat(take(key, 60_000)).isEmpty();
        }
        assertThat(take(key, 60_000)).isPresent();
    }

    @Test
    default void keys_are_counted_apart() {
        ThrottleKey key = ThrottleKey.of(RULE, "ada@example.org", "192.0.2.1");
        for (int i = 0; i < 4; i++) {
            take(key, 0);
        }

        assertThat(take(ThrottleKey.of(RULE, "ada@example.org", "192.0.2.2"), 0))
                .isEmpty();
        ThrottleRule other = new ThrottleRule.Quota("other-rule", 3, Duration.ofMinutes(1));
        assertThat(stores().throttle().take(ThrottleKey.of(other, "ada@example.org", "192.0.2.1"), other, Given.NOW))
                .isEmpty();
        assertThat(take(key, 0)).isPresent();
    }

    @Test
    default void how_long_a_try_would_wait_is_told_without_counting_one() {
        ThrottleKey key = key();
        assertThat(waitFor(key, 0)).isZero();
        take(key, 0);
        take(key, 0);
        assertThat(waitFor(key, 0)).isZero();
        take(key, 10_000);

        assertThat(waitFor(key, 10_000)).isEqualTo(Duration.ofSeconds(50));
        assertThat(waitFor(key, 60_000)).isZero();
        for (int i = 0; i < 3; i++) {
            assertThat(take(key, 60_000)).isEmpty();
        }
        assertThat(waitFor(key, 60_000)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    default void a_try_given_back_can_be_made_again() {
        ThrottleKey key = key();
        for (int i = 0; i < 3; i++) {
            take(key, 0);
        }

        stores().throttle().giveBack(key, RULE);

        assertThat(take(key, 59_999)).isEmpty();
        assertThat(take(key, 59_999)).contains(Duration.ofMillis(1));
    }

    @Test
    default void the_last_try_given_back_leaves_no_period() {
        ThrottleKey key = key();
        take(key, 0);
        stores().throttle().giveBack(key, RULE);
        for (int i = 0; i < 3; i++) {
            assertThat(take(key, 30_000)).isEmpty();
        }

        assertThat(take(key, 60_000)).contains(Duration.ofSeconds(30));
    }

    @Test
    default void what_was_not_taken_cannot_be_given_back() {
        ThrottleKey key = key();
        stores().throttle().giveBack(key, RULE);
        take(key, 0);
        for (int i = 0; i < 3; i++) {
            stores().throttle().giveBack(key, RULE);
        }

        for (int i = 0; i < 3; i++) {
            assertThat(take(key, 0)).isEmpty();
        }
        assertThat(take(key, 0)).isPresent();
    }

    @Test
    default void a_forgotten_key_begins_anew_and_others_do_not() {
        ThrottleKey key = key();
        ThrottleKey other = key();
        for (int i = 0; i < 3; i++) {
            take(key, 0);
            take(other, 0);
        }

        stores().throttle().forget(key);

        for (int i = 0; i < 3; i++) {
            assertThat(take(key, 30_000)).isEmpty();
        }
        assertThat(take(key, 30_000)).contains(Duration.ofMinutes(1));
        assertThat(take(other, 30_000)).isPresent();
    }

    private Optional<Duration> take(ThrottleKey key, long millis) {
        Instant now = Given.after(Duration.ofMillis(millis));
        return stores().throttle().take(key, RULE, now);
    }

    private Duration waitFor(ThrottleKey key, long millis) {
        return stores().throttle().waitFor(key, RULE, Given.after(Duration.ofMillis(millis)));
    }

    private static ThrottleKey key() {
        return new ThrottleKey(RULE.name(), Given.digest());
    }
}

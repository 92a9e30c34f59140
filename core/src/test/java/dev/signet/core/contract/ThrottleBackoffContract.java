package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.throttle.ThrottleKey;
import dev.signet.core.throttle.ThrottleRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store makes who fails wait ever longer. */
public interface ThrottleBackoffContract extends StoresContract {
    /** Two free ones, then one, two, four seconds, and five at the most; forgotten after a minute. */
    ThrottleRule RULE = new ThrottleRule.Backoff(
            "two-free", 2, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1));

    @Test
    default void the_free_tries_come_without_a_wait() {
        ThrottleKey key = key();

        assertThat(take(key, 0)).isEmpty();
        assertThat(take(key, 0)).isEmpty();
        assertThat(take(key, 0)).contains(Duration.ofSeconds(1));
    }

    @Test
    default void each_wait_is_twice_the_one_before_until_the_longest() {
        ThrottleKey key = key();
        take(key, 0);
        take(key, 0);
        long now = 0;
        for (long wait : new long[] {1_000, 2_000, 4_000, 5_000, 5_000}) {
            assertThat(take(key, now)).contains(Duration.ofMillis(wait));
            assertThat(take(key, now + wait - 1)).contains(Duration.ofMillis(1));
            now += wait;
            assertThat(take(key, now)).isEmpty();
        }
    }

    @Test
    default void a_wait_begins_with_the_try_before_it() {
        ThrottleKey key = key();
        take(key, 0);
        take(key, 30_000);

        assertThat(take(key, 30_000)).contains(Duration.ofSeconds(1));
        assertThat(take(key, 40_000)).isEmpty();
        assertThat(take(key, 40_000)).contains(Duration.ofSeconds(2));
    }

    @Test
    default void a_refused_try_is_not_counted() {
        ThrottleKey key = key();
        take(key, 0);
        take(key, 0);
        for (int i = 0; i < 20; i++) {
            take(key, i);
        }

        assertThat(take(key, 1_000)).isEmpty();
        assertThat(take(key, 1_000)).contains(Duration.ofSeconds(2));
    }

    @Test
    default void how_long_a_try_would_wait_is_told_without_counting_one() {
        ThrottleKey key = key();
        take(key, 0);
        assertThat(stores().throttle().waitFor(key, RULE, Given.NOW)).isZero();
        take(key, 0);

        assertThat(stores().throttle().waitFor(key, RULE, Given.NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(stores().throttle().waitFor(key, RULE, Given.NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(stores().throttle().waitFor(key, RULE, Given.after(Duration.ofSeconds(1))))
                .isZero();
    }

    @Test
    default void very_many_tries_wait_no_longer_than_the_longest() {
        ThrottleKey key = key();
        for (int i = 0; i < 100; i++) {
            assertThat(take(key, i * 5_000L)).isEmpty();
        }

        assertThat(take(key, 99 * 5_000L)).contains(Duration.ofSeconds(5));
    }

    @Test
    default void all_is_forgotten_when_nothing_was_tried_so_long_after_the_wait() {
        ThrottleKey key = key();
        take(key, 0);
        take(key, 0);

        assertThat(take(key, 61_000)).isEmpty();
        assertThat(take(key, 61_000)).isEmpty();
        assertThat(take(key, 61_000)).contains(Duration.ofSeconds(1));
    }

    @Test
    default void nothing_is_forgotten_a_moment_before_that() {
        ThrottleKey key = key();
        take(key, 0);
        take(key, 0);

        assertThat(take(key, 60_999)).isEmpty();
        assertThat(take(key, 60_999)).contains(Duration.ofSeconds(2));
    }

    @Test
    default void free_tries_are_forgotten_as_well() {
        ThrottleKey kept = key();
        take(kept, 0);
        take(kept, 59_999);
        assertThat(take(kept, 59_999)).isPresent();

        ThrottleKey forgotten = key();
        take(forgotten, 0);
        take(forgotten, 60_000);
        assertThat(take(forgotten, 60_000)).isEmpty();
    }

    @Test
    default void giving_back_the_first_try_that_makes_one_wait_lifts_the_wait() {
        ThrottleKey key = key();
        take(key, 0);
        take(key, 0);

        stores().throttle().giveBack(key, RULE);

        assertThat(take(key, 0)).isEmpty();
        assertThat(take(key, 0)).contains(Duration.ofSeconds(1));
    }

    @Test
    default void giving_a_later_try_back_leaves_the_wait_of_one_fewer() {
        ThrottleKey key = key();
        take(key, 0);
        take(key, 0);
        take(key, 1_000);
        take(key, 3_000);
        assertThat(take(key, 3_000)).contains(Duration.ofSeconds(4));

        stores().throttle().giveBack(key, RULE);
        assertThat(take(key, 3_000)).contains(Duration.ofSeconds(2));
        stores().throttle().giveBack(key, RULE);
        assertThat(take(key, 3_000)).contains(Duration.ofSeconds(1));

        assertThat(take(key, 4_000)).isEmpty();
        assertThat(take(key, 4_000)).contains(Duration.ofSeconds(2));
    }

    @Test
    default void what_was_not_taken_cannot_be_given_back() {
        ThrottleKey key = key();
        stores().throttle().giveBack(key, RULE);
        take(key, 0);
        for (int i = 0; i < 3; i++) {
            stores().throttle().giveBack(key, RULE);
        }

        assertThat(take(key, 0)).isEmpty();
        assertThat(take(key, 0)).isEmpty();
        assertThat(take(key, 0)).contains(Duration.ofSeconds(1));
    }

    @Test
    default void a_forgotten_key_begins_anew_and_others_do_not() {
        ThrottleKey key = key();
        ThrottleKey other = key();
        for (int i = 0; i < 2; i++) {
            take(key, 0);
            take(other, 0);
        }

        stores().throttle().forget(key);

        assertThat(take(key, 0)).isEmpty();
        assertThat(take(key, 0)).isEmpty();
        assertThat(take(key, 0)).contains(Duration.ofSeconds(1));
        assertThat(take(other, 0)).contains(Duration.ofSeconds(1));
    }

    private Optional<Duration> take(ThrottleKey key, long millis) {
        Instant now = Given.after(Duration.ofMillis(millis));
        return stores().throttle().take(key, RULE, now);
    }

    private static ThrottleKey key() {
        return new ThrottleKey(RULE.name(), Given.digest());
    }
}

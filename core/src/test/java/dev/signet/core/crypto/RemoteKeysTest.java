package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import dev.signet.core.TestIssuer;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Contract section 6: keys are cached, fetched once at a time, with a cool-down, and kept through an outage. */
class RemoteKeysTest {
    private static final Duration COOL_DOWN = Duration.ofSeconds(30);
    private static final Optional<Refusal> UNKNOWN = Optional.of(CommonRefusal.INVALID_TOKEN);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T10:00:00Z"));
    private final TestIssuer issuer = TestIssuer.ec();
    private final RemoteKeys keys = new RemoteKeys(issuer, COOL_DOWN, clock);

    @Test
    void keys_are_fetched_once_for_many_tokens() {
        for (int i = 0; i < 100; i++) {
            assertThat(refused("key-1")).isEmpty();
        }
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void unknown_names_cause_one_fetch_in_a_cool_down() {
        assertThat(refused("key-1")).isEmpty();
        clock.advance(COOL_DOWN);
        for (int i = 0; i < 100; i++) {
            assertThat(refused("random-" + i)).isEqualTo(UNKNOWN);
        }
        assertThat(issuer.fetches()).isEqualTo(2);
        clock.advance(COOL_DOWN.minusMillis(1));
        assertThat(refused("random")).isEqualTo(UNKNOWN);
        assertThat(issuer.fetches()).isEqualTo(2);
        clock.advance(Duration.ofMillis(1));
        assertThat(refused("random")).isEqualTo(UNKNOWN);
        assertThat(issuer.fetches()).isEqualTo(3);
    }

    @Test
    void a_new_key_is_found_when_a_token_names_it_and_the_old_one_is_gone() {
        assertThat(refused("key-1")).isEmpty();
        clock.advance(COOL_DOWN);
        issuer.rotate();

        assertThat(refused(issuer.key().getKeyID())).isEmpty();
        assertThat(refused("key-1")).isEqualTo(UNKNOWN);
    }

    @Test
    void keys_in_use_are_read_again_and_nobody_waits_for_it() {
        assertThat(refused("key-1")).isEmpty();
        CompletableFuture<String> slow = new CompletableFuture<>();
        issuer.answer(() -> slow);
        clock.advance(Duration.ofMinutes(5));

        assertThat(refused("key-1")).isEmpty();
        assertThat(issuer.fetches()).isEqualTo(2);
        issuer.rotate();
        slow.complete(issuer.keySet());

        assertThat(refused("key-1")).isEqualTo(UNKNOWN);
        assertThat(refused(issuer.key().getKeyID())).isEmpty();
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void keys_that_nobody_asked_for_in_a_while_are_read_before_they_are_used() {
        assertThat(refused("key-1")).isEmpty();
        issuer.rotate();
        clock.advance(Duration.ofMinutes(10));

        assertThat(refused("key-1")).isEqualTo(UNKNOWN);
        assertThat(issuer.fetches()).isEqualTo(2);

        String kept = issuer.key().getKeyID();
        issuer.answer(() -> CompletableFuture.failedFuture(new IOException("no route")));
        clock.advance(Duration.ofMinutes(10));
        assertThat(refused(kept)).isEmpty();
        assertThat(issuer.fetches()).isEqualTo(3);
    }

    @Test
    void while_an_issuer_cannot_be_read_nobody_waits_for_each_try() {
        assertThat(refused("key-1")).isEmpty();
        issuer.answer(() -> CompletableFuture.failedFuture(new IOException("no route")));
        clock.advance(Duration.ofMinutes(10));
        assertThat(refused("key-1")).isEmpty();
        issuer.answer(CompletableFuture::new);
        clock.advance(COOL_DOWN);

        assertThat(refused("key-1")).isEmpty();
        assertThat(issuer.fetches()).isEqualTo(3);
    }

    @Test
    void the_last_good_keys_stay_through_an_outage_of_less_than_a_day() {
        assertThat(refused("key-1")).isEmpty();
        for (String broken : List.of("<html>Bad gateway</html>", "{\"keys\":[]}", "{}", "null", "")) {
            issuer.answer(() -> CompletableFuture.completedFuture(broken));
            clock.advance(Duration.ofHours(1));
            assertThat(refused("key-1")).isEmpty();
            assertThat(refused("random")).isEqualTo(UNKNOWN);
        }
        issuer.answer(() -> {
            throw new IllegalStateException("a source that throws");
        });
        clock.advance(Duration.ofHours(18));
        assertThat(refused("key-1")).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(refused("key-1")).containsInstanceOf(Overloaded.class);

        issuer.recover();
        clock.advance(Duration.ofSeconds(5));
        assertThat(refused("key-1")).isEmpty();
    }

    @Test
    void while_nothing_was_ever_read_nobody_can_tell_and_it_is_tried_every_few_seconds() {
        issuer.answer(() -> CompletableFuture.failedFuture(new IOException("no route")));
        for (int i = 0; i < 10; i++) {
            assertThat(refused("key-1")).containsInstanceOf(Overloaded.class);
        }
        assertThat(issuer.fetches()).isEqualTo(1);
        issuer.recover();
        clock.advance(Duration.ofSeconds(5));
        assertThat(refused("key-1")).isEmpty();
    }

    @Test
    void who_comes_while_a_read_goes_on_waits_for_that_one_and_no_more_than_some_do() throws Exception {
        CompletableFuture<String> slow = new CompletableFuture<>();
        issuer.answer(() -> slow);
        ExecutorService threads = Executors.newFixedThreadPool(40);
        try {
            List<Future<Optional<Refusal>>> waiting = Stream.generate(() -> threads.submit(() -> refused("key-1")))
                    .limit(40)
                    .toList();
            // Those for whom there is no place are told at once.
            long turnedAway = 0;
            while (turnedAway < 8) {
                turnedAway = waiting.stream().filter(Future::isDone).count();
                Thread.onSpinWait();
            }
            slow.complete(issuer.keySet());
            assertThat(answers(waiting)).filteredOn(Optional::isEmpty).hasSize(32);
            assertThat(answers(waiting))
                    .filteredOn(Optional::isPresent)
                    .hasSize(8)
                    .allSatisfy(refusal -> assertThat(refusal).containsInstanceOf(Overloaded.class));
        } finally {
            threads.shutdownNow();
        }
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    private static List<Optional<Refusal>> answers(List<Future<Optional<Refusal>>> futures)
            throws InterruptedException, ExecutionException {
        List<Optional<Refusal>> answers = new ArrayList<>();
        for (Future<Optional<Refusal>> future : futures) {
            answers.add(future.get());
        }
        return answers;
    }

    private Optional<Refusal> refused(String keyId) {
        return keys.verifier(keyId, JWSAlgorithm.ES256, CommonRefusal.INVALID_TOKEN)
                .fold(verifier -> Optional.empty(), Optional::of);
    }
}

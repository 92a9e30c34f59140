package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.Result;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.SECONDS)
class HashGateTest {
    private static final Result<String> REFUSED = Result.refused(new Overloaded(Duration.ofSeconds(2)));
    private final HashGate gate = new HashGate(1, 1);
    private final CompletableFuture<Boolean> open = new CompletableFuture<>();

    @AfterEach
    void close() {
        open.complete(true);
        gate.close();
    }

    @Test
    void one_runs_one_waits_and_the_next_is_refused_at_once() {
        CompletableFuture<Result<String>> first = pass("first");
        until(() -> gate.running() == 1);
        CompletableFuture<Result<String>> second = pass("second");
        until(() -> gate.queued() == 1);

        assertThat(gate.pass(() -> "third")).isEqualTo(REFUSED);
        assertThat(gate.refused()).isEqualTo(1);
        assertThat(gate.completed()).isZero();

        open.complete(true);
        assertThat(first.join()).isEqualTo(Result.ok("first"));
        assertThat(second.join()).isEqualTo(Result.ok("second"));
        assertThat(gate.completed()).isEqualTo(2);
        assertThat(gate.queued()).isZero();
        assertThat(gate.pass(() -> "fourth")).isEqualTo(Result.ok("fourth"));
    }

    @Test
    void who_is_interrupted_while_waiting_is_refused_gives_up_the_place_and_stays_interrupted() {
        CompletableFuture<Result<String>> first = pass("first");
        until(() -> gate.running() == 1);

        Thread.currentThread().interrupt();
        Result<String> answer = gate.pass(() -> "second");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(answer).isEqualTo(REFUSED);
        assertThat(gate.queued()).isZero();
        open.complete(true);
        assertThat(first.join()).isEqualTo(Result.ok("first"));
        assertThat(gate.completed()).isEqualTo(1);
    }

    @Test
    void work_that_fails_fails_for_who_asked_and_leaves_the_gate_open() {
        IllegalArgumentException cause = new IllegalArgumentException("broken");

        assertThatIllegalStateException()
                .isThrownBy(() -> gate.pass(() -> {
                    throw cause;
                }))
                .withCause(cause);
        assertThat(gate.running()).isZero();
        assertThat(gate.pass(() -> "next")).isEqualTo(Result.ok("next"));
    }

    @Test
    void closing_lets_what_waits_finish_and_takes_no_more() {
        CompletableFuture<Result<String>> first = pass("first");
        until(() -> gate.running() == 1);
        CompletableFuture<Result<String>> second = pass("second");
        until(() -> gate.queued() == 1);

        open.complete(true);
        gate.close();

        assertThat(first.join()).isEqualTo(Result.ok("first"));
        assertThat(second.join()).isEqualTo(Result.ok("second"));
        assertThat(gate.pass(() -> "third")).isEqualTo(REFUSED);
    }

    @Test
    void closing_in_a_hurry_refuses_who_still_waits() {
        CompletableFuture<Result<String>> first = pass("first");
        until(() -> gate.running() == 1);
        CompletableFuture<Result<String>> second = pass("second");
        until(() -> gate.queued() == 1);

        Thread.currentThread().interrupt();
        gate.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(second.join()).isEqualTo(REFUSED);
        open.complete(true);
        assertThat(first.join()).isEqualTo(Result.ok("first"));
    }

    private CompletableFuture<Result<String>> pass(String answer) {
        CompletableFuture<Result<String>> result = new CompletableFuture<>();
        Thread caller = new Thread(() -> result.complete(gate.pass(() -> {
            // Like native code, this takes no notice of an interruption.
            open.join();
            return answer;
        })));
        caller.setDaemon(true);
        caller.start();
        return result;
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}

package dev.signet.core.crypto;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One node's view of the keys that somebody else publishes. They are read again while they are in use, without anybody
 * waiting for that, and when a token names one that is not there; one read at a time, and after each a cool-down in which
 * unknown names are refused without one. When a read fails the last good keys stay in use, for a day at the most. Keys that
 * nobody has tried to read for some minutes are read before they are used: one of them may have been withdrawn meanwhile.
 *
 * <p>The library's own cache would do most of this, but reads the system's clock and lets two reads pass in a cool-down.
 */
final class RemoteKeys {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration LONGEST_UNTRIED = Duration.ofMinutes(10);
    private static final Duration LONGEST_OUTAGE = Duration.ofDays(1);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final long PATIENCE_SECONDS = 5;
    private static final long LONGEST_READ_SECONDS = 30;
    // An issuer that hangs must not hold every thread of the server.
    private static final int MOST_WAITING = 32;

    private final KeySetSource source;
    private final Duration coolDown;
    private final Clock clock;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private volatile PublishedKeys known = PublishedKeys.none();
    private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);
    private Instant readingSince = Instant.EPOCH;
    private volatile Instant triedAt = Instant.EPOCH;

    RemoteKeys(KeySetSource source, Duration coolDown, Clock clock) {
        this.source = source;
        this.coolDown = coolDown;
        this.clock = clock;
    }

    /**
     * What checks this key's signatures by this algorithm. Refuses with this refusal when there is no such key, and with
     * {@link Overloaded} when there might be one and it cannot be told now.
     */
    Result<JWSVerifier> verifier(String keyId, JWSAlgorithm algorithm, Refusal unknown) {
        Instant now = clock.instant();
        Optional<JWSVerifier> found = find(keyId, algorithm, now);
        boolean fresh = known.isReadWithin(FRESH, now);
        boolean tried = Duration.between(triedAt, now).abs().compareTo(LONGEST_UNTRIED) < 0;
        if (!fresh || found.isEmpty()) {
            readUnlessTooSoon(now);
        }
        if (found.isPresent() && (fresh || tried)) {
            return Result.ok(found.get());
        }
        boolean told = await(lastRead());
        if (!told) {
            return Result.refused(new Overloaded(RETRY));
        }
        return find(keyId, algorithm, now)
                .map(Result::ok)
                .orElseGet(() -> Result.refused(isUsable(now) ? unknown : new Overloaded(RETRY)));
    }

    private Optional<JWSVerifier> find(String keyId, JWSAlgorithm algorithm, Instant now) {
        return isUsable(now) ? known.verifier(keyId, algorithm) : Optional.empty();
    }

    private boolean isUsable(Instant now) {
        return known.isReadWithin(LONGEST_OUTAGE, now);
    }

    private synchronized void readUnlessTooSoon(Instant now) {
        Duration pause = isUsable(now) ? coolDown : RETRY;
        boolean tooSoon = Duration.between(readingSince, now).abs().compareTo(pause) < 0;
        if (reading.isDone() && !tooSoon) {
            readingSince = now;
            reading = fetch().orTimeout(LONGEST_READ_SECONDS, TimeUnit.SECONDS)
                    .thenAccept(json -> known = parsed(json))
                    .whenComplete((done, failure) -> triedAt = clock.instant());
        }
    }

    /** The read that is going on, or else was the last. */
    private synchronized CompletableFuture<Void> lastRead() {
        return reading;
    }

    private CompletableFuture<String> fetch() {
        try {
            return source.fetch();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private PublishedKeys parsed(String json) {
        try {
            return PublishedKeys.parse(json, clock.instant());
        } catch (ParseException notAKeySet) {
            throw new CompletionException(notAKeySet);
        }
    }

    /** Whether the read has ended, well or not, before patience did. */
    private boolean await(CompletableFuture<Void> read) {
        if (read.isDone()) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            read.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | CancellationException failed) {
            return true;
        } catch (TimeoutException stillReading) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }
}

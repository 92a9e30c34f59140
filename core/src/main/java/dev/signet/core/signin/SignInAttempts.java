package dev.signet.core.signin;

import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.throttle.Limits;
import dev.signet.core.throttle.Throttle;
import dev.signet.core.throttle.ThrottleKey;
import dev.signet.core.throttle.ThrottleRule;
import dev.signet.core.tx.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Slows guessing of passwords and codes down (ASVS 5.0 6.3.1, NIST SP 800-63B-4 section 3.2.2): per account and client, per
 * account, per client. A try is counted before anything is compared and taken back when it was right. So of more tries at
 * once than are free some are refused even if all are right: to let them by would let as many wrong ones by, and none may
 * be kept waiting.
 */
public final class SignInAttempts {
    private final Throttle throttle;
    private final Transactions transactions;

    public SignInAttempts(Throttle throttle, Transactions transactions) {
        this.throttle = throttle;
        this.transactions = transactions;
    }

    /**
     * Counts a try; refuses with {@link RateLimited}, and then none of the three is counted.
     *
     * @param account the account's id, or what was typed where there is none
     */
    Result<Done> count(String account, ClientAddress client, Instant now) {
        // One commit instead of three. All take the rules in the same order, so none waits for another in a circle.
        return transactions.inTransaction(() -> take(account, client, now));
    }

    private Result<Done> take(String account, ClientAddress client, Instant now) {
        List<Map.Entry<ThrottleRule, ThrottleKey>> counted = new ArrayList<>();
        for (Map.Entry<ThrottleRule, ThrottleKey> limit : limits(account, client)) {
            Result<Done> admitted = throttle.admit(limit.getValue(), limit.getKey(), now);
            if (admitted instanceof Result.Refused<Done>) {
                counted.forEach(earlier -> throttle.giveBack(earlier.getValue(), earlier.getKey()));
                return admitted;
            }
            counted.add(limit);
        }
        return Result.done();
    }

    /** The password was right: this client's failures with this account are forgotten, the try counts nowhere. */
    void succeeded(String account, ClientAddress client) {
        transactions.inTransaction(() -> {
            for (Map.Entry<ThrottleRule, ThrottleKey> limit : limits(account, client)) {
                if (limit.getKey().equals(Limits.SIGN_IN_FROM_CLIENT)) {
                    throttle.forget(limit.getValue());
                } else {
                    throttle.giveBack(limit.getValue(), limit.getKey());
                }
            }
            return Done.DONE;
        });
    }

    /**
     * Starts what a right password starts, and counts it as one in the same transaction. Empty: nothing was started, and the
     * try stays counted.
     */
    <S> Optional<S> succeed(String account, ClientAddress client, Supplier<Optional<S>> start) {
        return transactions.inTransaction(() -> {
            Optional<S> started = start.get();
            started.ifPresent(one -> succeeded(account, client));
            return started;
        });
    }

    /** The password was never compared. */
    void takeBack(String account, ClientAddress client) {
        transactions.inTransaction(() -> {
            limits(account, client).forEach(limit -> throttle.giveBack(limit.getValue(), limit.getKey()));
            return Done.DONE;
        });
    }

    /**
     * Counts a guess of a code, which has bounds of its own for the account: only this client is slowed down, so that
     * codes work for everybody else. Refuses with {@link RateLimited}.
     */
    Result<Done> countGuess(ClientAddress client, Instant now) {
        return throttle.admit(guesses(client), Limits.FAILED_SIGN_INS, now);
    }

    /** The code was right: the guess counts nowhere. */
    void guessedRight(ClientAddress client) {
        throttle.giveBack(guesses(client), Limits.FAILED_SIGN_INS);
    }

    private static ThrottleKey guesses(ClientAddress client) {
        return ThrottleKey.of(Limits.FAILED_SIGN_INS, client.network());
    }

    private static List<Map.Entry<ThrottleRule, ThrottleKey>> limits(String account, ClientAddress client) {
        return List.of(
                Map.entry(Limits.FAILED_SIGN_INS, guesses(client)),
                Map.entry(
                        Limits.SIGN_IN_FROM_CLIENT,
                        ThrottleKey.of(Limits.SIGN_IN_FROM_CLIENT, account, client.network())),
                Map.entry(Limits.SIGN_IN_FROM_ANYWHERE, ThrottleKey.of(Limits.SIGN_IN_FROM_ANYWHERE, account)));
    }
}

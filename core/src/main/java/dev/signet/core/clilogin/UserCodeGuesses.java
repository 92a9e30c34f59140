package dev.signet.core.clilogin;

import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import dev.signet.core.throttle.Limits;
import dev.signet.core.throttle.Throttle;
import dev.signet.core.throttle.ThrottleKey;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Bounds how many wrong user codes a client may try (RFC 8628 section 5.1). */
public final class UserCodeGuesses {
    private final Throttle throttle;

    public UserCodeGuesses(Throttle throttle) {
        this.throttle = throttle;
    }

    /**
     * What a code leads to. Refuses with {@link RateLimited} a client that has tried too many, before it looks, and with
     * the refusal that is given when the code leads to nothing.
     */
    <T> Result<T> guess(Supplier<Optional<T>> look, Refusal wrong, ClientAddress client, Instant now) {
        ThrottleKey key = ThrottleKey.of(Limits.WRONG_USER_CODES, client.network());
        return throttle.admit(key, Limits.WRONG_USER_CODES, now)
                .flatMap(counted -> Result.of(look.get(), wrong))
                .map(right -> {
                    throttle.giveBack(key, Limits.WRONG_USER_CODES);
                    return right;
                });
    }
}

package dev.signet.core.throttle;

import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.throttle.ThrottleRule.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How much mail may be asked for, so that Signet is no tool to flood a mailbox with. */
public final class MailLimits {
    private final Throttle throttle;

    public MailLimits(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Counts a request for mail, whether or not one will go out; refuses with {@link RateLimited}. */
    public Result<Done> countRequest(ClientAddress client, Instant now) {
        return throttle.take(ThrottleKey.of(Limits.MAIL_REQUESTS, client.network()), Limits.MAIL_REQUESTS, now)
                .<Result<Done>>map(wait -> Result.refused(new RateLimited(wait)))
                .orElseGet(Result::done);
    }

    /**
     * Counts a mail to an address under every limit, or under none.
     *
     * @param purpose mails for different purposes are counted apart
     * @return empty: it may go out; else how long until one may, as far as is known by now
     */
    public Optional<Duration> take(EmailAddress address, String purpose, ClientAddress client, Instant now) {
        Map<Quota, ThrottleKey> keys = new LinkedHashMap<>();
        for (Quota rule : List.of(Limits.MAIL_EACH_MINUTE, Limits.MAIL_EACH_HOUR)) {
            keys.put(rule, ThrottleKey.of(rule, address.value(), purpose, client.network()));
        }
        keys.put(Limits.MAIL_TO_ADDRESS, ThrottleKey.of(Limits.MAIL_TO_ADDRESS, address.value()));
        Map<Quota, ThrottleKey> granted = new LinkedHashMap<>();
        Optional<Duration> longest = Optional.empty();
        for (Map.Entry<Quota, ThrottleKey> limit : keys.entrySet()) {
            Optional<Duration> wait = throttle.take(limit.getValue(), limit.getKey(), now);
            if (wait.isEmpty()) {
                granted.put(limit.getKey(), limit.getValue());
            }
            longest = Stream.concat(longest.stream(), wait.stream()).max(Comparator.naturalOrder());
        }
        if (longest.isPresent()) {
            granted.forEach((rule, key) -> throttle.giveBack(key, rule));
        }
        return longest;
    }

    /** How long whoever was just sent a mail has to wait for the next. */
    public static Duration resendAfter() {
        return Limits.MAIL_EACH_MINUTE.period();
    }
}

package dev.signet.core.throttle;

import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import dev.signet.core.throttle.ThrottleRule.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much mail may be asked for, so that Signet is no tool to flood a mailbox with. */
public final class MailLimits {
    private final Throttle throttle;

    public MailLimits(Throttle throttle) {
        this.throttle = throttle;
    }

    /** Counts a request for mail, whether or not one will go out; refuses with {@link RateLimited}. */
    public Result<Done> countRequest(ClientAddress client, Instant now) {
        return throttle.admit(ThrottleKey.of(Limits.MAIL_REQUESTS, client.network()), Limits.MAIL_REQUESTS, now);
    }

    /**
     * Counts a mail to an address under every limit, or under none.
     *
     * @param purpose mails for different purposes are counted apart
     */
    public MailTurn take(EmailAddress address, String purpose, ClientAddress client, Instant now) {
        Map<Quota, ThrottleKey> keys = new LinkedHashMap<>();
        for (Quota rule : List.of(Limits.MAIL_EACH_MINUTE, Limits.MAIL_EACH_HOUR)) {
            keys.put(rule, ThrottleKey.of(rule, address.value(), purpose, client.network()));
        }
        keys.put(Limits.MAIL_TO_ADDRESS, ThrottleKey.of(Limits.MAIL_TO_ADDRESS, address.value()));
        Map<Quota, ThrottleKey> taken = new LinkedHashMap<>();
        Duration longest = Duration.ZERO;
        for (Map.Entry<Quota, ThrottleKey> limit : keys.entrySet()) {
            Optional<Duration> wait = throttle.take(limit.getValue(), limit.getKey(), now);
            if (wait.isEmpty()) {
                taken.put(limit.getKey(), limit.getValue());
            }
            longest = longer(longest, wait.orElse(Duration.ZERO));
        }
        if (taken.size() < keys.size()) {
            taken.forEach((rule, key) -> throttle.giveBack(key, rule));
            return new MailTurn(false, longest);
        }
        // Not the minute alone: this mail may have been the last of the hour.
        for (Map.Entry<Quota, ThrottleKey> limit : taken.entrySet()) {
            longest = longer(longest, throttle.waitFor(limit.getValue(), limit.getKey(), now));
        }
        return new MailTurn(true, longest);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}

package dev.signet.core.throttle;

import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

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
     * Counts a mail to an address.
     *
     * @param purpose mails for different purposes are counted apart
     * @return empty: it may go out; else how long until one may
     */
    public Optional<Duration> take(EmailAddress address, String purpose, ClientAddress client, Instant now) {
        return take(Limits.MAIL_EACH_MINUTE, now, address.value(), purpose, client.network())
                .or(() -> take(Limits.MAIL_EACH_HOUR, now, address.value(), purpose, client.network()))
                .or(() -> take(Limits.MAIL_TO_ADDRESS, now, address.value()));
    }

    /** How long whoever was just sent a mail has to wait for the next. */
    public static Duration resendAfter() {
        return Limits.MAIL_EACH_MINUTE.period();
    }

    private Optional<Duration> take(ThrottleRule.Quota rule, Instant now, String... subject) {
        return throttle.take(ThrottleKey.of(rule, subject), rule, now);
    }
}

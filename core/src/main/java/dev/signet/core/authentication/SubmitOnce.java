package dev.signet.core.authentication;

import dev.signet.core.principal.Person;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import dev.signet.core.throttle.Limits;
import dev.signet.core.throttle.Throttle;
import dev.signet.core.throttle.ThrottleKey;
import java.time.Clock;

/**
 * Lets a form do its work once, however often it is sent and on whichever node it arrives: a second click, a page that is
 * loaded again.
 */
public final class SubmitOnce {
    private final Throttle throttle;
    private final Clock clock;

    /**
     * Counts forms here.
     *
     * @param throttle a real one: this is no limit that an operator may lift
     */
    public SubmitOnce(Throttle throttle, Clock clock) {
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Takes a form; refuses with {@link SubmitRefusal#ALREADY_SUBMITTED} one that this person has sent within a day.
     *
     * @param form what tells it from any other form of theirs
     */
    public Result<Done> submit(Person person, String form) {
        ThrottleKey key = ThrottleKey.of(Limits.FORMS, person.userId().toString(), form);
        return throttle.take(key, Limits.FORMS, clock.instant()).isEmpty()
                ? Result.done()
                : Result.refused(SubmitRefusal.ALREADY_SUBMITTED);
    }
}

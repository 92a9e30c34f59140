package dev.signet.core.authentication;

import dev.signet.core.principal.Caller;
import dev.signet.core.principal.ExternalIdentity;
import java.time.Instant;

/** Takes in what a token tells that is not known yet. */
@FunctionalInterface
public interface ExternalArrivals {
    /**
     * Makes the person and the organisation that the token is about, where they are new, and lets the person be there what
     * the youngest token says. Who was removed after the token was issued stays removed. Any number of parallel calls make
     * each of them once.
     *
     * @param caller who sent the token, as far as that was known before it was checked
     */
    void admit(ExternalIdentity identity, Caller caller, Instant now);
}

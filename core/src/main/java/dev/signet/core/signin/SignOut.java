package dev.signet.core.signin;

import dev.signet.core.principal.AccountWriter;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;

/** Ends the session that asks for it (ASVS 5.0 7.4.1). */
public final class SignOut {
    private final EndSession endSession;

    public SignOut(EndSession endSession) {
        this.endSession = endSession;
    }

    /** Ends it; one that another request ended first is as good. */
    public Result<Done> signOut(Person person, Caller caller) {
        endSession.end(new AccountWriter(person.userId(), person), person.sessionId(), caller);
        return Result.done();
    }
}

package dev.signet.core.clilogin;

import dev.signet.core.principal.Caller;
import dev.signet.core.principal.SignedIn;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Result;
import java.time.Clock;

/** Finds the login that a person typed the user code of, for them to look at before they decide. */
public final class FindCliLoginByCode {
    private final CliLogins logins;
    private final CliLoginViews views;
    private final UserCodeGuesses guesses;
    private final Clock clock;

    public FindCliLoginByCode(CliLogins logins, CliLoginViews views, UserCodeGuesses guesses, Clock clock) {
        this.logins = logins;
        this.views = views;
        this.guesses = guesses;
        this.clock = clock;
    }

    /**
     * The login, in whatever state. Refuses with {@link CommonRefusal#NOT_FOUND} a code that is none of a login's, and
     * with {@link RateLimited} a client that has tried many such.
     *
     * @param typed in any case, with or without its dash
     */
    public Result<CliLoginView> find(SignedIn person, String typed, Caller caller) {
        return guesses.guess(
                        () -> UserCode.parse(typed).flatMap(logins::find),
                        CommonRefusal.NOT_FOUND,
                        caller.clientAddress(),
                        clock.instant())
                .map(login -> views.of(login, clock.instant()));
    }
}

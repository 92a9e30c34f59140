package dev.signet.http.common;

import dev.signet.core.authentication.Authenticator;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;

/** Who is calling, by the credential in a request's headers. */
public final class Authentication {
    private final Authenticator authenticator;
    private final Clock clock;
    private final boolean limited;
    private final BadCredentials badCredentials = new BadCredentials();

    /**
     * Asks this authenticator.
     *
     * @param limited whether a client's bad credentials are counted
     */
    public Authentication(Authenticator authenticator, Clock clock, boolean limited) {
        this.authenticator = authenticator;
        this.clock = clock;
        this.limited = limited;
    }

    /**
     * The caller. Refuses no credential, a bad one, and, with {@link RateLimited}, the many bad ones of one client. A
     * good one is never held up by others that were bad.
     */
    Result<Principal> of(HttpServletRequest request, Caller nobody) {
        return authenticate(SentCredential.of(request), nobody);
    }

    /** The caller, who may also say who they are as a client of OAuth does. Refuses as {@link #of} does. */
    Result<Principal> ofOAuthClient(HttpServletRequest request, Caller nobody) {
        return authenticate(SentCredential.ofClient(request), nobody);
    }

    /** Counts what a stranger says about a key as a bad credential; refuses the many of one client as {@link #of} does. */
    Result<Done> countReport(ClientAddress client) {
        return limited
                ? badCredentials
                        .count(client, clock.instant())
                        .<Result<Done>>map(wait -> Result.refused(new RateLimited(wait)))
                        .orElseGet(Result::done)
                : Result.done();
    }

    /** Whether the request carries the token that clients share; refuses as {@link #of} does. */
    Result<Done> ofClient(ClientToken token, HttpServletRequest request, ClientAddress client) {
        return token.check(request).fold(Result::ok, refusal -> refuse(refusal, client));
    }

    private Result<Principal> authenticate(Result<String> sent, Caller nobody) {
        return sent.flatMap(token -> authenticator.authenticate(token, nobody))
                .fold(Result::ok, refusal -> refuse(refusal, nobody.clientAddress()));
    }

    private <T> Result<T> refuse(Refusal refusal, ClientAddress client) {
        if (!limited || !SentCredential.isRefusedBy(refusal)) {
            return Result.refused(refusal);
        }
        return badCredentials
                .count(client, clock.instant())
                .<Result<T>>map(wait -> Result.refused(new RateLimited(wait)))
                .orElseGet(() -> Result.refused(refusal));
    }
}

package dev.signet.core.principal;

import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import java.util.Optional;

/**
 * One call: who makes it, if anybody is known, and from where. Goes into limits, sessions and audit events.
 *
 * @param principal who is calling; empty where no credential is needed
 * @param userAgent what the client says it is, as sent; empty when it said nothing
 * @param requestId 1 to 64 of {@code [A-Za-z0-9._-]}
 */
public record Caller(Optional<Principal> principal, ClientAddress clientAddress, String userAgent, String requestId) {
    /** A call by nobody in particular, out of the same process. */
    public static Caller inProcess() {
        return new Caller(Optional.empty(), ClientAddress.inProcess(), "", "in-process");
    }

    /** A call by an operator at the console, whom audit events name in the place of an address. */
    public static Caller console(String requestId) {
        return new Caller(Optional.empty(), ClientAddress.console(), "", requestId);
    }

    /** The same call, now that it is known whose. */
    public Caller as(Principal known) {
        return new Caller(Optional.of(known), clientAddress, userAgent, requestId);
    }

    /** Who is calling; refuses a call by nobody with {@link CommonRefusal#UNAUTHENTICATED}. */
    public Result<Principal> requirePrincipal() {
        return Result.of(principal, CommonRefusal.UNAUTHENTICATED);
    }
}

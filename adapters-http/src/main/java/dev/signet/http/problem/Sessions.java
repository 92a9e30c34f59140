package dev.signet.http.problem;

import dev.signet.core.principal.SignedIn;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Call;

/** Who is calling on this surface: somebody in a session. */
final class Sessions {
    private Sessions() {}

    /**
     * The person. An API key is no credential here, so it is refused like a bad one; it is not counted with those, since
     * whoever has it does not guess.
     */
    static Result<SignedIn> of(Call call) {
        return call.principal()
                .flatMap(principal -> principal instanceof SignedIn person
                        ? Result.ok(person)
                        : Result.refused(CommonRefusal.INVALID_TOKEN));
    }
}

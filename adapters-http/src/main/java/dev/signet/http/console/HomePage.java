package dev.signet.http.console;

import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;

/** {@code GET /}: leads to the keys, or to the sign-in. */
final class HomePage {
    private HomePage() {}

    static Result<Answer> show(Guest guest) {
        return Result.ok(Pages.goTo(guest.person().isPresent() ? "/keys" : "/sign-in"));
    }
}

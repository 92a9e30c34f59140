package dev.signet.app.admin;

import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.core.Oversight;
import dev.signet.core.Signet;
import dev.signet.core.oversight.UserOverview;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.shared.Result;
import java.util.UUID;

/**
 * An operator at the machine, and what they have at hand.
 *
 * @param caller by whose request id all that one command does can be told
 */
record Console(Signet signet, Operator operator, Caller caller) {
    static Console over(Signet signet) {
        return new Console(signet, new Operator.Console(), Caller.console("operator-" + UUID.randomUUID()));
    }

    Oversight oversight() {
        return signet.oversight();
    }

    /** Who is known by this. */
    UserOverview user(String known) {
        return done(oversight().lookUpUser().lookUp(operator, known), "nobody is known by " + known);
    }

    /** What came of it; fails with this line when it was refused, which is because nothing is there. */
    static <T> T done(Result<T> result, String otherwise) {
        return result.fold(value -> value, refusal -> {
            throw new CommandFailure(ExitStatus.FAILED, otherwise);
        });
    }
}

package dev.signet.app.client;

import java.time.Duration;
import java.util.Optional;

/**
 * What a Signet server answered.
 *
 * @param code the machine's word for an error; empty where it is none
 * @param retryAfter how long the server wants to be left alone
 */
public record Answer(String server, int status, Fields body, Optional<String> code, Optional<Duration> retryAfter) {
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int FIRST_FAULT = 500;

    /** The body, when it has that status; throws a {@link CommandFailure} in the server's own words otherwise. */
    public Fields expect(int expected) {
        if (status == expected) {
            return body;
        }
        throw failure();
    }

    /** Whether it is an error with this code. */
    public boolean is(String errorCode) {
        return code.equals(Optional.of(errorCode));
    }

    /** Whether it stands for a fault of the server, not for what was asked. */
    public boolean isFault() {
        return status >= FIRST_FAULT;
    }

    /** What it comes to where it is no good answer. */
    public CommandFailure failure() {
        if (status == UNAUTHORIZED) {
            return new CommandFailure(
                    ExitStatus.NOT_SIGNED_IN,
                    server + " does not accept the key, which is revoked, expired or another server's:"
                            + " 'signet login' gets a new one");
        }
        if (status == TOO_MANY) {
            String later = retryAfter
                    .map(pause -> "in " + pause.toSeconds() + " seconds")
                    .orElse("later");
            return new CommandFailure(ExitStatus.FAILED, server + " has had too many requests: try again " + later);
        }
        if (isFault()) {
            return new CommandFailure(
                    ExitStatus.UNREACHABLE, server + " is out of order (status " + status + "): " + sentence());
        }
        return new CommandFailure(ExitStatus.FAILED, server + " refused: " + sentence());
    }

    private String sentence() {
        return body.optionalText("error")
                .or(() -> body.optionalText("detail"))
                .or(() -> code)
                .orElseGet(() -> "status " + status);
    }
}

package dev.signet.app.login;

import dev.signet.app.client.Answer;
import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.app.client.Fields;
import dev.signet.app.client.SignetClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/**
 * Waits until a login is approved, denied or expired (RFC 8628 section 3.5). Which of these it is the server says; its
 * clock is not compared with the one here, so a machine that slept meanwhile asks on. Unanswered questions end it only
 * when they have gone on for two minutes of waiting.
 */
public final class LoginWait {
    private static final Duration SLOW_DOWN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final SignetClient client;
    private final PendingLogin login;
    private final Pause pause;
    private final Lock busy;
    private Duration interval;
    private Duration unanswered = Duration.ZERO;

    /**
     * Somebody who waits.
     *
     * @param busy held while a key may be on its way here, and until it is kept
     */
    public LoginWait(SignetClient client, PendingLogin login, Pause pause, Lock busy) {
        this.client = client;
        this.login = login;
        this.pause = pause;
        this.busy = busy;
        this.interval = login.interval();
    }

    /** Waits, and keeps what is handed over. Throws a {@link CommandFailure} when nothing will be. */
    public HandedOver await(Consumer<HandedOver> keep) {
        Duration next = interval;
        while (true) {
            pause.pause(next);
            busy.lock();
            try {
                Optional<Answer> answer = ask();
                Optional<HandedOver> handedOver =
                        answer.filter(given -> given.status() == OK).flatMap(given -> judge(given.expect(OK)));
                if (handedOver.isPresent()) {
                    keep.accept(handedOver.get());
                    return handedOver.get();
                }
                next = answer.map(this::untilNext).orElse(interval);
            } finally {
                busy.unlock();
            }
        }
    }

    /** The server's answer; none when it could not be reached or is out of order, for which it is given some time. */
    private Optional<Answer> ask() {
        try {
            Answer answer =
                    client.get(PendingLogin.SESSIONS + "/" + login.sessionId(), "x-poll-token", login.pollToken());
            if (!answer.isFault()) {
                unanswered = Duration.ZERO;
                return Optional.of(answer);
            }
            return waited(answer.failure());
        } catch (CommandFailure failed) {
            if (failed.status() == ExitStatus.UNREACHABLE) {
                return waited(failed);
            }
            throw failed;
        }
    }

    private Optional<Answer> waited(CommandFailure failed) {
        unanswered = unanswered.plus(interval);
        if (unanswered.compareTo(PATIENCE) > 0) {
            throw failed;
        }
        return Optional.empty();
    }

    private static Optional<HandedOver> judge(Fields answer) {
        String state = answer.text("state");
        return switch (state) {
            case "pending" -> Optional.empty();
            case "authorized" -> Optional.of(HandedOver.read(answer));
            case "denied" -> throw ended("the login was denied");
            case "expired" -> throw ended("the login has expired before anybody approved it: begin again");
            case "consumed" ->
                throw ended("the key of this login was handed over and has not arrived here: revoke it in the"
                        + " organisation's list of keys, and begin again");
            default -> throw answer.complaint().apply("has an unknown \"state\"");
        };
    }

    private Duration untilNext(Answer answer) {
        if (answer.status() == NOT_FOUND) {
            throw ended("the server knows this login no more: begin again");
        }
        if (answer.status() == TOO_MANY) {
            interval = interval.plus(SLOW_DOWN);
            return answer.retryAfter()
                    .filter(asked -> asked.compareTo(interval) > 0)
                    .orElse(interval);
        }
        if (answer.status() != OK) {
            throw answer.failure();
        }
        return interval;
    }

    private static CommandFailure ended(String line) {
        return new CommandFailure(ExitStatus.LOGIN_ENDED, line);
    }
}

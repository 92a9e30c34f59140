package dev.signet.core.contract;

import java.time.Duration;
import java.time.Instant;

/** What the contract says of a session's refresh tokens, written down a second time and as plainly as can be. */
final class RefreshModel {
    /** What is answered to a token. */
    enum Answer {
        /** A token that nobody had before. */
        NEXT,
        /** The token that took the place of this one. */
        SAME,
        /** Nothing, and all is over from now on. */
        REUSED,
        /** Nothing, as all was over before. */
        OVER
    }

    private final Instant end;
    private Instant idleEnd;
    private Instant replacedAt;
    private int current;
    private boolean ended;

    RefreshModel(Instant start) {
        end = start.plus(Duration.ofDays(90));
        idleEnd = start.plus(Duration.ofDays(30));
        replacedAt = start;
    }

    /** The number of the current token, the first being 0. */
    int current() {
        return current;
    }

    boolean isOver(Instant now) {
        return ended || !now.isBefore(idleEnd) || !now.isBefore(end);
    }

    Answer present(int token, Instant now) {
        if (isOver(now)) {
            return Answer.OVER;
        }
        if (token == current) {
            current++;
            replacedAt = now;
            idleEnd = now.plus(Duration.ofDays(30));
            return Answer.NEXT;
        }
        if (token == current - 1 && Duration.between(replacedAt, now).compareTo(Duration.ofSeconds(10)) <= 0) {
            return Answer.SAME;
        }
        ended = true;
        return Answer.REUSED;
    }

    /** Ends it; whether that made a difference. */
    boolean end(Instant now) {
        boolean living = !isOver(now);
        ended = true;
        return living;
    }
}

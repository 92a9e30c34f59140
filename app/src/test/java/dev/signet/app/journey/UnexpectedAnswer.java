package dev.signet.app.journey;

/** The server answered with another status than the one that was asked for. */
public final class UnexpectedAnswer extends AssertionError {
    private static final int FIRST_OF_OUR_FAULTS = 500;

    private final int status;

    UnexpectedAnswer(Reply reply, int expected) {
        super(reply.asked() + " answered " + reply.status() + " instead of " + expected + ": " + reply.body());
        this.status = reply.status();
    }

    /** Whether the server said that it could not do its work, and so acknowledged nothing. */
    public boolean isFault() {
        return status >= FIRST_OF_OUR_FAULTS;
    }
}

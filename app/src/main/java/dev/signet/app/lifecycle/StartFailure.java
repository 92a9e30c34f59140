package dev.signet.app.lifecycle;

/** The server cannot start. The message is the one line that the operator reads: what is wrong and what to do. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure that its line explains fully. */
    public StartFailure(String line) {
        super(line);
    }

    /** A failure with what it came from, for the log of who debugs it. */
    public StartFailure(String line, Throwable cause) {
        super(line, cause);
    }
}

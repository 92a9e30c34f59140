package dev.signet.app.client;

/** A command of the client has failed. The message is the one line that a person reads: what is wrong and what to do. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitStatus status;
    private final String line;

    /** A failure that its line explains fully. */
    public CommandFailure(ExitStatus status, String line) {
        super(line);
        this.status = status;
        this.line = line;
    }

    /** A failure with what it came from. */
    public CommandFailure(ExitStatus status, String line, Throwable cause) {
        super(line, cause);
        this.status = status;
        this.line = line;
    }

    /** What a person reads. */
    public String line() {
        return line;
    }

    /** How the process ends. */
    public ExitStatus status() {
        return status;
    }
}

package dev.signet.app.client;

/** How a command of the client ends, for scripts. The numbers stay what they are. */
public enum ExitStatus {
    OK(0, "It did what it was asked to."),
    FAILED(1, "It could not, or the server refused; one line on standard error says why."),
    USAGE(2, "The command line is wrong."),
    NOT_SIGNED_IN(3, "Nobody is signed in there, or the server does not accept the key."),
    LOGIN_ENDED(4, "The login was denied, has expired, or was approved for another organisation."),
    UNREACHABLE(5, "The server cannot be reached, is out of order, or is not a Signet."),
    INTERRUPTED(130, "It was told to stop (Ctrl-C).");

    private final int code;
    private final String meaning;

    ExitStatus(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The exit code of the process. */
    public int code() {
        return code;
    }

    /** What it stands for, in a sentence. */
    public String meaning() {
        return meaning;
    }
}

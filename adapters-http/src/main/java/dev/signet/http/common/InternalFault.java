package dev.signet.http.common;

/** A fault of ours. It tells nothing of the inside, only by what the operator finds it in the log. */
public record InternalFault(String requestId) implements HttpRefusal {
    private static final int STATUS = 500;

    @Override
    public int status() {
        return STATUS;
    }

    @Override
    public String code() {
        return "internal";
    }

    @Override
    public String message() {
        return "The server failed. Its operator can look into it by the request id " + requestId + ".";
    }
}

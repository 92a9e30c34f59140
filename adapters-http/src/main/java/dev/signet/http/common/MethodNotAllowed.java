package dev.signet.http.common;

/**
 * The path exists and does not take this method.
 *
 * @param allowed the methods it takes, as the {@code Allow} header lists them (RFC 9110 section 10.2.1)
 */
public record MethodNotAllowed(String allowed) implements HttpRefusal {
    private static final int STATUS = 405;

    @Override
    public int status() {
        return STATUS;
    }

    @Override
    public String code() {
        return "method_not_allowed";
    }

    @Override
    public String message() {
        return "The method is not allowed here.";
    }
}

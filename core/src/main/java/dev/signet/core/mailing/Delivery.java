package dev.signet.core.mailing;

/** How one try to deliver a mail ended. */
public sealed interface Delivery {
    /** The other side has it. */
    record Delivered() implements Delivery {}

    /**
     * Not now; worth another try (RFC 5321 section 4.2.1, replies 4yz; no connection; a time-out).
     *
     * @param reason for the operator, without the mail's content
     */
    record Postponed(String reason) implements Delivery {}

    /**
     * Never (RFC 5321 section 4.2.1, replies 5yz).
     *
     * @param reason for the operator, without the mail's content
     */
    record Refused(String reason) implements Delivery {}
}

package dev.signet.core.tx;

/**
 * The store cannot be reached, or is too busy to answer in time. Nothing is wrong with the request: the same one may
 * succeed a moment later. When it broke off while a transaction was being committed, nobody knows whether that happened.
 */
public class StoreUnavailable extends RuntimeException {
    /** Says what failed, and why, without any value that was to be stored. */
    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

package dev.signet.core.registration;

/**
 * An address is proven and has an account now.
 *
 * @param passwordSet false when nobody can tell whose password it would be; recovery sets one
 */
public record VerifiedEmail(boolean passwordSet) {}

package dev.signet.core.verification;

/**
 * A code just made.
 *
 * @param code for the mail alone
 * @param sent for whoever asked
 */
public record IssuedCode(VerificationCode code, CodeSent sent) {}

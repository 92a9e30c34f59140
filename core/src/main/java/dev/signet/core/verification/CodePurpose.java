package dev.signet.core.verification;

/** What a code is for; a code for one purpose is worth nothing for another. */
public enum CodePurpose {
    /** Turns a registration claim into an account. */
    VERIFY_EMAIL,
    /** Signs in, or makes the account of an address that has none. */
    SIGN_IN
}

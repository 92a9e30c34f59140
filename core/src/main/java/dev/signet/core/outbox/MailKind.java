package dev.signet.core.outbox;

/** What a mail says; a template renders it at sending. */
public enum MailKind {
    /** A code that finishes a registration. Parameters: code, username. */
    VERIFY_EMAIL,
    /** A code that signs in, and opens the account of an address that has none. Parameters: code. */
    SIGN_IN_CODE,
    /** Somebody tried to register an address that has an account. Parameters: username. */
    ALREADY_REGISTERED,
    /** A link that sets a new password. Parameters: username, token. */
    PASSWORD_RECOVERY,
    /** The password was changed. Parameters: username. */
    PASSWORD_CHANGED,
    /** Signing in with Google was added to the account. Parameters: username. */
    GOOGLE_LINKED,
    /** An API key was found in public and is revoked. Parameters: username, key name, key prefix. */
    KEY_LEAKED
}

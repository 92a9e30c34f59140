package dev.signet.core.account;

/** What comparing a password with a hash tells. */
public enum PasswordMatch {
    /** It is not the password. */
    NO,
    /** It is not the password, but that of the hash that was made like it. */
    LIKE,
    /** It is the password. */
    YES,
    /** It is the password, and its hash was made with other parameters than today's: time to make a new one. */
    YES_OUTDATED
}

package dev.signet.core.clilogin;

/** How far a CLI login has come. */
public enum CliLoginState {
    /** Nobody has decided. */
    PENDING,
    /** Authorised; the key is made when the command line asks next. */
    AUTHORIZED,
    /** The key was handed over. */
    CONSUMED,
    DENIED,
    /** Its time was over before a key was handed over; never stored. */
    EXPIRED
}

package dev.signet.core.outbox;

/** What a mail of some kind is rendered with. */
public enum MailParameter {
    /** The six digits of a verification code. */
    CODE,
    /** The account's username. */
    USERNAME,
    /** A recovery token; the template makes the link of it. */
    TOKEN,
    /** What its maker called an API key. */
    KEY_NAME,
    /** How an API key begins, as far as it is shown ever after. */
    KEY_PREFIX
}

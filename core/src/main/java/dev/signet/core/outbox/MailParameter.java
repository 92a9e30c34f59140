package dev.signet.core.outbox;

/** What a mail of some kind is rendered with. */
public enum MailParameter {
    /** The six digits of a verification code. */
    CODE,
    /** The account's username. */
    USERNAME,
    /** A recovery token; the template makes the link of it. */
    TOKEN
}

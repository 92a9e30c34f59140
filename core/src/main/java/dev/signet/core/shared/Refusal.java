package dev.signet.core.shared;

/**
 * Why something that a caller asked for was not done. A refusal is a value, never an exception: enums of a feature
 * implement it, and records where a value goes along.
 */
public interface Refusal {
    /** What sort of refusal this is; decides the HTTP status in every dialect. */
    Kind kind();

    /** The stable machine code, {@code [a-z_]+}; clients compare it and never the message. */
    String code();

    /** One English sentence for a person. It never holds a secret or anything that was not the caller's to know. */
    String message();
}

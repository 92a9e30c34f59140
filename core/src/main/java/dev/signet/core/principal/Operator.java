package dev.signet.core.principal;

/** A superuser in a session: who runs this Signet. */
public record Operator(Person person) {}

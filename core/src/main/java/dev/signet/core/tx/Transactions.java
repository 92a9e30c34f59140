package dev.signet.core.tx;

import java.util.function.Supplier;

/** Runs work that writes more than one thing so that all of it happens or none. */
public interface Transactions {
    /**
     * Runs the work in one transaction. Returning commits, a refusal too, since a counted attempt must stay counted;
     * throwing rolls back. Nested calls join the outer transaction: what they wrote stays or goes with it, so the work lets
     * through what a nested call throws. The work may run more than once when the store asks for a retry, so it touches
     * nothing but stores: no mail, no HTTP call, no password hash.
     */
    <T> T inTransaction(Supplier<T> work);
}

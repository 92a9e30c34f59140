package dev.signet.core.authentication;

import static dev.signet.core.Town.ok;

import dev.signet.core.Signet;
import dev.signet.core.Stores;
import dev.signet.core.TestClerk;
import dev.signet.core.memory.MemorySignet;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.principal.External;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.Result;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** A Signet that lets in whom an external issuer vouches for: what tests of such people begin with. */
final class ClerkTown implements AutoCloseable {
    final TestClerk clerk = new TestClerk();
    private final MemorySignet memory = new MemorySignet(
            builder -> builder.externalIssuers(Map.of(TestClerk.ISSUER, clerk.issuer()), Set.of(TestClerk.PARTY)));

    Signet signet() {
        return memory.signet();
    }

    Stores stores() {
        return memory.stores();
    }

    SettableClock clock() {
        return memory.clock();
    }

    Instant now() {
        return clock().instant();
    }

    Result<Principal> authenticate(String token) {
        return signet().authenticator().authenticate(token);
    }

    /** Whom a token lets in. */
    External caller(String token) {
        return (External) ok(authenticate(token));
    }

    /** The organisation that they are in by their token. */
    Result<Access> open(External person) {
        return signet().openOrganization()
                .open(person, person.standing().organization().id());
    }

    /** How many projects that organisation has. */
    int projects(External person) {
        return stores().projects()
                .ofOrganization(person.standing().organization().id())
                .size();
    }

    @Override
    public void close() {
        memory.close();
    }
}

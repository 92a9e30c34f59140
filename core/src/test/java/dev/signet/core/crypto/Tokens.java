package dev.signet.core.crypto;

import dev.signet.core.memory.MemoryStores;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.session.AccessClaims;
import dev.signet.core.session.SigningKey;
import dev.signet.core.session.SigningKeys;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A node that issues and checks access tokens, for tests; it counts how often its store of keys is read. */
final class Tokens {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    static final TokenParties PARTIES = new TokenParties("https://id.example", "https://api.example");
    static final AccessClaims CLAIMS = new AccessClaims(
            new UserId(UUID.fromString("0193a5b0-0000-7000-8000-000000000001")),
            new SessionId(UUID.fromString("0193a5b0-0000-7000-8000-000000000002")),
            new OrganizationId(UUID.fromString("0193a5b0-0000-7000-8000-000000000003")),
            NOW,
            NOW.plus(Duration.ofMinutes(15)));

    final SettableClock clock = new SettableClock(NOW);
    final SigningKeys store;
    final AtomicInteger reads = new AtomicInteger();
    final Es256AccessTokens tokens;

    Tokens() {
        this(new MemoryStores().signingKeys());
    }

    /** Another node over the same store. */
    Tokens(SigningKeys store) {
        this.store = store;
        this.tokens = new Es256AccessTokens(counted(), PARTIES, clock, new UuidV7Ids(clock));
    }

    String issue() {
        return tokens.issue(CLAIMS).reveal();
    }

    SigningKey key() {
        tokens.publishedKeys();
        return store.all().get(0);
    }

    SigningKeys counted() {
        return new SigningKeys() {
            @Override
            public List<SigningKey> all() {
                reads.incrementAndGet();
                return store.all();
            }

            @Override
            public boolean add(SigningKey key) {
                return store.add(key);
            }

            @Override
            public boolean replaceAll(SigningKey key) {
                return store.replaceAll(key);
            }

            @Override
            public void forget(Instant succeededBy) {
                store.forget(succeededBy);
            }

            @Override
            public int reseal() {
                return store.reseal();
            }
        };
    }

    /** A key as another node might have made it. */
    static SigningKey key(int generation, Instant signsFrom) {
        return new Es256KeyMaker().make(generation, NOW, signsFrom);
    }
}

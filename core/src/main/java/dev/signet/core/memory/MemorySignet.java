package dev.signet.core.memory;

import dev.signet.core.Signet;
import dev.signet.core.SignetBuilder;
import dev.signet.core.crypto.Argon2Parameters;
import dev.signet.core.crypto.Argon2PasswordHasher;
import dev.signet.core.crypto.RootSecret;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.SecretText;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A whole Signet in memory, for unit tests of what is built on it: every rule is the real one, Argon2id at its smallest
 * parameters included, and time stands still until it is set.
 */
public final class MemorySignet implements AutoCloseable {
    private static final int MOST_MAILS = 1_000;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final MemoryStores stores = new MemoryStores();
    private final Argon2PasswordHasher hasher;
    private final Signet signet;

    /** A new one that knows nobody. */
    public MemorySignet() {
        this(builder -> {});
    }

    /** A new one that knows nobody, built with these choices on top. */
    public MemorySignet(Consumer<SignetBuilder> choices) {
        hasher = new Argon2PasswordHasher(Argon2Parameters.smallest(), new SecureEntropy());
        SignetBuilder builder = Signet.builder()
                .stores(stores)
                .secret(RootSecret.parse(new SecretText("a secret that is good for nothing but tests"))
                        .orThrow())
                .issuer("http://localhost:8080")
                .passwordHasher(hasher)
                .clock(clock);
        choices.accept(builder);
        signet = builder.build();
    }

    /** The use cases. */
    public Signet signet() {
        return signet;
    }

    /** The time that they go by. */
    public SettableClock clock() {
        return clock;
    }

    /** What they keep. */
    public MemoryStores stores() {
        return stores;
    }

    /** The mails to be sent that were put into the outbox since the last call, oldest first. */
    public List<OutgoingMail> takeMail() {
        Instant now = clock.instant();
        List<LeasedMail> leased = stores.outbox().lease(MOST_MAILS, now, now.plusSeconds(1));
        leased.forEach(mail -> stores.outbox().delivered(mail.lease(), now));
        return leased.stream()
                .map(LeasedMail::mail)
                .filter(mail -> now.isBefore(mail.expiresAt()))
                .toList();
    }

    @Override
    public void close() {
        hasher.close();
    }
}

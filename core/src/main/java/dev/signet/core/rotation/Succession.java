package dev.signet.core.rotation;

import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.SigningKey;
import dev.signet.core.session.SigningKeyMaker;
import dev.signet.core.session.SigningKeys;
import dev.signet.core.tx.Transactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Makes the key that follows. Its generation is one more than the newest, and a generation is taken once: however many
 * nodes do this at the same time, one key comes of it.
 */
public final class Succession {
    private final SigningKeys keys;
    private final SigningKeyMaker maker;
    private final Audit audit;
    private final Transactions transactions;

    public Succession(SigningKeys keys, SigningKeyMaker maker, Audit audit, Transactions transactions) {
        this.keys = keys;
        this.maker = maker;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The newest key; empty before there is any. */
    Optional<SigningKey> newest() {
        return newest(keys.all());
    }

    /** The newest key. Throws before there is any, which a server makes when it starts. */
    SigningKey requireNewest() {
        return newest().orElseThrow(() -> new IllegalStateException("there is no signing key yet"));
    }

    /** Adds the key that follows this one; empty when another node was first. */
    Optional<SigningKey> add(SigningKey newest, Instant signsFrom, Caller caller, Instant now) {
        SigningKey next = maker.make(newest.generation() + 1, now, signsFrom);
        return keep(next, keys::add, AuditAction.SIGNING_KEY_ADDED, caller, now);
    }

    /** Puts the key that follows the newest in place of all, to sign from now on; empty when another node was first. */
    Optional<SigningKey> replaceAll(Caller caller, Instant now) {
        SigningKey next = maker.make(requireNewest().generation() + 1, now, now);
        return keep(next, keys::replaceAll, AuditAction.SIGNING_KEYS_REPLACED, caller, now);
    }

    private Optional<SigningKey> keep(
            SigningKey next, Predicate<SigningKey> write, AuditAction action, Caller caller, Instant now) {
        return transactions.inTransaction(() -> {
            if (!write.test(next)) {
                return Optional.empty();
            }
            audit.tell(action, Optional.empty(), next.keyId(), caller, now);
            return Optional.of(next);
        });
    }

    private static Optional<SigningKey> newest(List<SigningKey> all) {
        return all.stream().max(Comparator.comparingInt(SigningKey::generation));
    }
}

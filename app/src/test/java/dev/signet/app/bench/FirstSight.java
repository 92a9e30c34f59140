package dev.signet.app.bench;

import dev.signet.app.server.FastSignatures;
import dev.signet.core.crypto.Es256AccessTokens;
import dev.signet.core.crypto.TokenParties;
import dev.signet.core.crypto.UuidV7Ids;
import dev.signet.core.memory.MemoryStores;
import dev.signet.core.session.AccessClaims;
import dev.signet.core.session.AccessTokens;
import dev.signet.core.session.SigningKeys;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The check of access tokens, each seen for the first time, on one thread. */
@State(Scope.Benchmark)
public class FirstSight {
    /** How many tokens are checked in one go. */
    public static final int TOKENS = 10_000;

    private static final TokenParties PARTIES = new TokenParties("https://id.example", "https://id.example");

    private final Clock clock = Clock.systemUTC();
    private final Ids ids = new UuidV7Ids(clock);
    private final SigningKeys keys = new MemoryStores().signingKeys();
    private final List<String> signed = new ArrayList<>();
    private AccessTokens checking = tokens();
    private int next;

    /** Signs the tokens, once. */
    @Setup(Level.Trial)
    public void sign() {
        Instant now = clock.instant();
        for (int i = 0; i < TOKENS; i++) {
            signed.add(checking.issue(new AccessClaims(
                            new UserId(ids.next()),
                            new SessionId(ids.next()),
                            new OrganizationId(ids.next()),
                            now,
                            now.plus(Duration.ofHours(12))))
                    .reveal());
        }
    }

    /** Forgets that any of them was ever checked. */
    @Setup(Level.Iteration)
    public void forget() {
        checking = tokens();
        next = 0;
    }

    /** Checks one. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public Optional<AccessClaims> check() {
        Optional<AccessClaims> claims = checking.verify(signed.get(next++), clock.instant());
        if (claims.isEmpty()) {
            throw new IllegalStateException("a good token was refused");
        }
        return claims;
    }

    private AccessTokens tokens() {
        return FastSignatures.find()
                .map(provider -> new Es256AccessTokens(keys, PARTIES, clock, ids, provider))
                .orElseGet(() -> new Es256AccessTokens(keys, PARTIES, clock, ids));
    }
}

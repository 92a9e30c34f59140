package dev.signet.core;

import dev.signet.core.account.PasswordHasher;
import dev.signet.core.account.PasswordPolicy;
import dev.signet.core.apikey.KeyPrefixes;
import dev.signet.core.authentication.ExternalTokens;
import dev.signet.core.authentication.Superusers;
import dev.signet.core.crypto.Argon2Parameters;
import dev.signet.core.crypto.Argon2PasswordHasher;
import dev.signet.core.crypto.Es256AccessTokens;
import dev.signet.core.crypto.HmacCodeHasher;
import dev.signet.core.crypto.HmacRefreshTokens;
import dev.signet.core.crypto.JwksExternalTokens;
import dev.signet.core.crypto.JwksGoogleTokens;
import dev.signet.core.crypto.KeySetSource;
import dev.signet.core.crypto.RootSecret;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.crypto.TokenParties;
import dev.signet.core.crypto.UuidV7Ids;
import dev.signet.core.crypto.ZxcvbnPasswordStrength;
import dev.signet.core.google.GoogleTokens;
import dev.signet.core.google.NoGoogle;
import dev.signet.core.session.AccessTokens;
import dev.signet.core.session.RefreshTokens;
import dev.signet.core.session.SessionPolicy;
import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.Ids;
import dev.signet.core.throttle.Throttle;
import dev.signet.core.throttle.Unlimited;
import dev.signet.core.verification.CodeHasher;
import java.security.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Signet} together. The stores, the secret and the issuer must be given; the rest has defaults. */
public final class SignetBuilder {
    private static final Duration TICK = Duration.ofMillis(1);

    private @Nullable Stores stores;
    private @Nullable RootSecret secret;
    private @Nullable String issuer;
    private @Nullable String audience;
    private @Nullable PasswordHasher passwordHasher;
    private @Nullable Provider signatures;
    private Set<String> googleClientIds = Set.of();
    private @Nullable KeySetSource googleKeys;
    private Map<String, KeySetSource> externalIssuers = Map.of();
    private Set<String> authorizedParties = Set.of();
    private Clock clock = Clock.systemUTC();
    private KeyPrefixes keyPrefixes = KeyPrefixes.standard();
    private Superusers superusers = Superusers.none();
    private int minPasswordLength = PasswordPolicy.DEFAULT_MIN_LENGTH;
    private String product = "signet";
    private boolean rateLimits = true;

    SignetBuilder() {}

    /** Where all state is kept. */
    public SignetBuilder stores(Stores given) {
        stores = given;
        return this;
    }

    /** The secret that codes, refresh tokens and sealed values hang on; the same on every node and after every start. */
    public SignetBuilder secret(RootSecret given) {
        secret = given;
        return this;
    }

    /** The public URL: {@code iss} of access tokens and, unless {@link #audience} is given, their {@code aud}. */
    public SignetBuilder issuer(String given) {
        issuer = given;
        return this;
    }

    /** Whom access tokens are for: their {@code aud}. */
    public SignetBuilder audience(String given) {
        audience = given;
        return this;
    }

    /** Hashes passwords; by default Argon2id with its standard parameters. */
    public SignetBuilder passwordHasher(PasswordHasher given) {
        passwordHasher = given;
        return this;
    }

    /** Who signs and verifies access tokens, with {@code SHA256withECDSA}; by default the JDK's own provider. */
    public SignetBuilder signatures(Provider given) {
        signatures = given;
        return this;
    }

    /**
     * Lets people sign in with Google; by default nobody can.
     *
     * @param clientIds the clients whose ID tokens are taken, as Google calls them; at least one
     * @param keys where Google publishes its keys
     */
    public SignetBuilder google(Set<String> clientIds, KeySetSource keys) {
        googleClientIds = Set.copyOf(clientIds);
        googleKeys = keys;
        return this;
    }

    /**
     * Lets in who has a session token of another issuer, as Clerk makes them; by default nobody.
     *
     * @param issuers where each publishes its keys, by its {@code iss}
     * @param parties what {@code azp} of their tokens may be; none: it does not matter
     */
    public SignetBuilder externalIssuers(Map<String, KeySetSource> issuers, Set<String> parties) {
        externalIssuers = Map.copyOf(issuers);
        authorizedParties = Set.copyOf(parties);
        return this;
    }

    /** The time that every rule goes by; by default the system's. */
    public SignetBuilder clock(Clock given) {
        clock = given;
        return this;
    }

    /** What the keys of each surface begin with; by default what the APIs' references show. */
    public SignetBuilder keyPrefixes(KeyPrefixes given) {
        keyPrefixes = given;
        return this;
    }

    /** Who runs this Signet; by default nobody. */
    public SignetBuilder superusers(Superusers given) {
        superusers = given;
        return this;
    }

    /** The fewest code points of a password, 8 to 128; by default 8. */
    public SignetBuilder minPasswordLength(int given) {
        minPasswordLength = given;
        return this;
    }

    /** The product's name, which is no good password on it; by default {@code signet}. */
    public SignetBuilder product(String given) {
        product = given;
        return this;
    }

    /**
     * Lifts all limits of {@link dev.signet.core.throttle.Limits}, and how often a command line may ask; codes stay bound to
     * their few attempts, and a form to doing its work once.
     */
    public SignetBuilder withoutRateLimits() {
        rateLimits = false;
        return this;
    }

    /** Builds it. Throws when something that must be given is missing. */
    public Signet build() {
        Stores given = Objects.requireNonNull(stores, "stores");
        RootSecret root = Objects.requireNonNull(secret, "secret");
        String iss = Objects.requireNonNull(issuer, "issuer");
        // What is stored and compared has the precision of what is answered.
        Clock ticking = Clock.tick(clock, TICK);
        Entropy entropy = new SecureEntropy();
        Ids ids = new UuidV7Ids(ticking);
        return Wiring.wire(new Parts(
                given,
                passwordHasher == null
                        ? new Argon2PasswordHasher(Argon2Parameters.standard(), entropy)
                        : passwordHasher,
                new PasswordPolicy(minPasswordLength, product, new ZxcvbnPasswordStrength()),
                accessTokens(given, iss, ticking, ids),
                new JwksExternalTokens(externalIssuers, authorizedParties, ticking),
                googleKeys == null ? new NoGoogle() : new JwksGoogleTokens(googleClientIds, googleKeys, ticking),
                new HmacRefreshTokens(root),
                new HmacCodeHasher(root),
                rateLimits ? given.throttle() : new Unlimited(),
                rateLimits,
                keyPrefixes,
                superusers,
                SessionPolicy.standard(),
                ids,
                entropy,
                ticking));
    }

    private AccessTokens accessTokens(Stores given, String iss, Clock ticking, Ids ids) {
        TokenParties parties = new TokenParties(iss, audience == null ? iss : audience);
        return signatures == null
                ? new Es256AccessTokens(given.signingKeys(), parties, ticking, ids)
                : new Es256AccessTokens(given.signingKeys(), parties, ticking, ids, signatures);
    }

    /** Everything that the use cases are made of. */
    record Parts(
            Stores stores,
            PasswordHasher passwordHasher,
            PasswordPolicy passwordPolicy,
            AccessTokens accessTokens,
            ExternalTokens externalTokens,
            GoogleTokens googleTokens,
            RefreshTokens refreshTokens,
            CodeHasher codeHasher,
            Throttle throttle,
            boolean rateLimits,
            KeyPrefixes keyPrefixes,
            Superusers superusers,
            SessionPolicy sessionPolicy,
            Ids ids,
            Entropy entropy,
            Clock clock) {}
}

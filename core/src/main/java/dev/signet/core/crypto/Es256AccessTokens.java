package dev.signet.core.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jwt.SignedJWT;
import dev.signet.core.session.AccessClaims;
import dev.signet.core.session.AccessTokens;
import dev.signet.core.session.SigningKey;
import dev.signet.core.session.SigningKeys;
import dev.signet.core.session.TokenDescription;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Ids;
import dev.signet.core.shared.SecretText;
import java.security.Provider;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Access tokens signed with ECDSA on P-256 and SHA-256 (RFC 7518 section 3.4) by the newest key that signs already, and
 * checked under the rules of RFC 8725: this algorithm only, {@code typ} JWT, a known {@code kid}, issuer, audience and
 * times without leeway, no header member besides.
 *
 * <p>The first key is made on first use, by the one node that is first. That must not happen in a transaction that may roll
 * back: a server asks for {@link #publishedKeys()} when it starts.
 *
 * <p>A verified token is remembered by its SHA-256 until it expires, since its signature costs more than the rest of a
 * request. Its times, and whether its key is still there, are checked every time.
 */
public final class Es256AccessTokens implements AccessTokens {
    private static final int MOST_REMEMBERED = 20_000;

    private final KeyRing ring;
    private final TokenForm form;
    private final TokenParties parties;
    private final Ids ids;
    private final Clock clock;
    private final LongAdder signaturesChecked = new LongAdder();
    private final Cache<Digest, VerifiedToken> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfter(Expiry.<Digest, VerifiedToken>creating((digest, token) -> token.remaining()))
            .executor(Runnable::run)
            .build();

    /** Signatures by the platform's own provider. */
    public Es256AccessTokens(SigningKeys keys, TokenParties parties, Clock clock, Ids ids) {
        this(keys, parties, clock, ids, context -> {});
    }

    /** Signatures by this provider, which has to offer {@code SHA256withECDSA}. */
    public Es256AccessTokens(SigningKeys keys, TokenParties parties, Clock clock, Ids ids, Provider provider) {
        this(keys, parties, clock, ids, context -> context.setProvider(provider));
    }

    private Es256AccessTokens(
            SigningKeys keys, TokenParties parties, Clock clock, Ids ids, Consumer<JCAContext> setUp) {
        this.ring = new KeyRing(keys, clock, setUp);
        this.form = new TokenForm(parties);
        this.parties = parties;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public SecretText issue(AccessClaims claims) {
        KeySet keys = ring.keys();
        SigningKey key = keys.inUse(clock.instant());
        SignedJWT token = new SignedJWT(form.header(key.keyId()), form.claims(claims, ids.next()));
        try {
            token.sign(keys.signer(key.keyId()).orElseThrow());
        } catch (JOSEException e) {
            throw new IllegalStateException("an access token could not be signed", e);
        }
        return new SecretText(token.serialize());
    }

    @Override
    public Optional<AccessClaims> verify(String token, Instant now) {
        if (!CompactForm.fits(token)) {
            return Optional.empty();
        }
        Digest digest = Digest.sha256(token);
        Optional<VerifiedToken> known = Optional.ofNullable(remembered.getIfPresent(digest))
                .filter(verified -> ring.verifier(verified.keyId()).isPresent());
        if (known.isEmpty()) {
            known = check(token, now);
            known.filter(verified -> verified.isValidAt(now)).ifPresent(verified -> remembered.put(digest, verified));
        }
        return known.filter(verified -> verified.isValidAt(now)).map(VerifiedToken::claims);
    }

    @Override
    public Optional<TokenDescription> describe(String token, Instant now) {
        return verify(token, now).map(claims -> new TokenDescription(claims, tokenId(token), parties.audience()));
    }

    @Override
    public String issuer() {
        return parties.issuer();
    }

    @Override
    public String publishedKeys() {
        return ring.keys().published();
    }

    /** How many signatures were checked since the start: tokens that were not remembered. */
    public long signaturesChecked() {
        return signaturesChecked.sum();
    }

    /** How many verified tokens are remembered now. */
    public long remembered() {
        return remembered.estimatedSize();
    }

    private Optional<VerifiedToken> check(String token, Instant now) {
        if (!CompactForm.matches(token)) {
            return Optional.empty();
        }
        try {
            Optional<String> keyId = form.keyId(token);
            Optional<JWSVerifier> verifier = keyId.flatMap(ring::verifier);
            if (keyId.isEmpty() || verifier.isEmpty()) {
                return Optional.empty();
            }
            SignedJWT parsed = SignedJWT.parse(token);
            return isSigned(parsed, verifier.get())
                    ? form.read(parsed.getJWTClaimsSet()).map(claims -> new VerifiedToken(claims, keyId.get(), now))
                    : Optional.empty();
        } catch (ParseException notAToken) {
            return Optional.empty();
        }
    }

    private static String tokenId(String verified) {
        try {
            return SignedJWT.parse(verified).getJWTClaimsSet().getJWTID();
        } catch (ParseException e) {
            throw new IllegalStateException("a token that was verified can be read", e);
        }
    }

    private boolean isSigned(SignedJWT token, JWSVerifier verifier) {
        signaturesChecked.increment();
        try {
            return token.verify(verifier);
        } catch (JOSEException e) {
            // A bad signature is not an exception there: this one is the provider's.
            throw new IllegalStateException("a signature could not be checked", e);
        }
    }
}

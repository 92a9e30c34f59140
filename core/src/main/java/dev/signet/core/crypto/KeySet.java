package dev.signet.core.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import dev.signet.core.session.SigningKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The signing keys as they were read at one time, ready for use. */
final class KeySet {
    private final List<SigningKey> keys;
    private final Instant readAt;
    private final Map<String, JWSSigner> signers = new LinkedHashMap<>();
    private final Map<String, JWSVerifier> verifiers = new LinkedHashMap<>();
    private final String published;

    /**
     * Makes the keys ready.
     *
     * @param setUp chooses who computes the signatures
     */
    KeySet(List<SigningKey> keys, Instant readAt, Consumer<JCAContext> setUp) {
        this.keys = keys.stream()
                .sorted(Comparator.comparingInt(SigningKey::generation))
                .toList();
        this.readAt = readAt;
        List<JWK> open = new ArrayList<>();
        for (SigningKey key : this.keys) {
            ECDSASigner signer = signer(key);
            ECKey publicKey = publicKey(key);
            ECDSAVerifier verifier = verifier(publicKey);
            setUp.accept(signer.getJCAContext());
            setUp.accept(verifier.getJCAContext());
            signers.put(key.keyId(), signer);
            verifiers.put(key.keyId(), verifier);
            open.add(publicKey);
        }
        this.published = new JWKSet(open).toString(true);
    }

    private KeySet(KeySet same, Instant readAt) {
        this.keys = same.keys;
        this.readAt = readAt;
        this.signers.putAll(same.signers);
        this.verifiers.putAll(same.verifiers);
        this.published = same.published;
    }

    /** This set when these are its keys, else a new one; read at this time. */
    KeySet readAgain(List<SigningKey> now, Instant at, Consumer<JCAContext> setUp) {
        return keys.equals(now) ? new KeySet(this, at) : new KeySet(now, at, setUp);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whether it was read within this time before or after now: a clock that was set back must not keep it for ever. */
    boolean isReadWithin(Duration most, Instant now) {
        return Duration.between(readAt, now).abs().compareTo(most) < 0;
    }

    /** The newest key that signs already; the oldest where none does, on a node whose clock is a little behind. */
    SigningKey inUse(Instant now) {
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .max(Comparator.comparingInt(SigningKey::generation))
                .orElseGet(() -> keys.get(0));
    }

    Optional<JWSSigner> signer(String keyId) {
        return Optional.ofNullable(signers.get(keyId));
    }

    Optional<JWSVerifier> verifier(String keyId) {
        return Optional.ofNullable(verifiers.get(keyId));
    }

    /** The public keys as a JWK Set. */
    String published() {
        return published;
    }

    private static ECDSASigner signer(SigningKey key) {
        try {
            return new ECDSASigner(ECKey.parse(key.privateJwk().reveal()));
        } catch (ParseException | JOSEException e) {
            // Without its cause: a parser's message may quote the private key.
            throw new IllegalStateException("the private part of signing key " + key.keyId() + " cannot be read");
        }
    }

    /** Only what verifiers need, whatever else the stored text holds. */
    private static ECKey publicKey(SigningKey key) {
        try {
            return new ECKey.Builder(ECKey.parse(key.publicJwk()).toPublicJWK())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(key.keyId())
                    .build();
        } catch (ParseException e) {
            throw new IllegalStateException("the public part of signing key " + key.keyId() + " cannot be read", e);
        }
    }

    private static ECDSAVerifier verifier(ECKey publicKey) {
        try {
            return new ECDSAVerifier(publicKey);
        } catch (JOSEException e) {
            throw new IllegalStateException("signing key " + publicKey.getKeyID() + " is not one for ES256", e);
        }
    }
}

package dev.signet.core.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The keys that somebody else published at one time, ready for use. Each is for the one algorithm of its type. */
final class PublishedKeys {
    // RFC 7518 section 3.3.
    private static final int LEAST_RSA_BITS = 2048;

    private final Map<String, Map<JWSAlgorithm, JWSVerifier>> verifiers = new HashMap<>();
    private final Instant readAt;

    private PublishedKeys(Instant readAt) {
        this.readAt = readAt;
    }

    /** None, never read. */
    static PublishedKeys none() {
        return new PublishedKeys(Instant.MIN);
    }

    /** Reads a JWK Set; what cannot be used is left out. Throws when nothing is left. */
    static PublishedKeys parse(String json, Instant readAt) throws ParseException {
        PublishedKeys keys = new PublishedKeys(readAt);
        JWKSet.parse(json).getKeys().forEach(keys::add);
        if (keys.verifiers.isEmpty()) {
            throw new ParseException("no key in it can be used", 0);
        }
        return keys;
    }

    /** Whether they were read within this time before or after now. */
    boolean isReadWithin(Duration most, Instant now) {
        return !readAt.equals(Instant.MIN)
                && Duration.between(readAt, now).abs().compareTo(most) < 0;
    }

    /** What checks this key's signatures by this algorithm; empty when there is no such key. */
    Optional<JWSVerifier> verifier(String keyId, JWSAlgorithm algorithm) {
        return Optional.ofNullable(verifiers.getOrDefault(keyId, Map.of()).get(algorithm));
    }

    private void add(JWK key) {
        boolean signs = key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse());
        if (key.getKeyID() == null || !signs) {
            return;
        }
        try {
            if (key instanceof RSAKey rsa && rsa.size() >= LEAST_RSA_BITS) {
                add(key, JWSAlgorithm.RS256, new RSASSAVerifier(rsa.toPublicJWK()));
            } else if (key instanceof ECKey ec && Curve.P_256.equals(ec.getCurve())) {
                add(key, JWSAlgorithm.ES256, new ECDSAVerifier(ec.toPublicJWK()));
            } else if (key instanceof OctetKeyPair pair && Curve.Ed25519.equals(pair.getCurve())) {
                add(key, JWSAlgorithm.EdDSA, new Ed25519Verifier(pair.getDecodedX()));
            }
        } catch (JOSEException | GeneralSecurityException unusable) {
            // Left out, as a key of another type is: tokens that name it are refused.
        }
    }

    private void add(JWK key, JWSAlgorithm algorithm, JWSVerifier verifier) {
        if (key.getAlgorithm() == null || algorithm.equals(key.getAlgorithm())) {
            verifiers.computeIfAbsent(key.getKeyID(), id -> new HashMap<>()).put(algorithm, verifier);
        }
    }
}

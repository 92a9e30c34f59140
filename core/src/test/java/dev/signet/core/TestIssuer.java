package dev.signet.core;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.signet.core.crypto.KeySetSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Somebody who issues tokens of any content and publishes the keys for them; it counts how often they are fetched. */
public final class TestIssuer implements KeySetSource {
    private static final int RSA_BITS = 2048;
    private static final int ED25519_KEY_LENGTH = 32;

    private final JWSAlgorithm algorithm;
    private final List<JWK> published = new ArrayList<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile Key current;
    private volatile Supplier<CompletableFuture<String>> answer = () -> CompletableFuture.completedFuture(keySet());

    private interface Signing {
        Base64URL sign(byte[] input) throws JOSEException, GeneralSecurityException;
    }

    private record Key(JWK open, Signing signing) {}

    /** Made once: to find its primes takes longer than most tests. */
    private static final class SharedRsaKey {
        private static final RSAKey KEY = newRsaKey("key-1");
    }

    private TestIssuer(JWSAlgorithm algorithm) {
        this.algorithm = algorithm;
        this.current = newKey("key-1");
        published.add(current.open());
    }

    private TestIssuer(RSAKey first) {
        this.algorithm = JWSAlgorithm.RS256;
        this.current = key(first);
        published.add(current.open());
    }

    /** One that signs with RS256. */
    public static TestIssuer rsa() {
        return new TestIssuer(JWSAlgorithm.RS256);
    }

    /** The same, but its first key is that of all issuers made so. */
    public static TestIssuer sharingRsaKey() {
        return new TestIssuer(SharedRsaKey.KEY);
    }

    /** One that signs with ES256. */
    public static TestIssuer ec() {
        return new TestIssuer(JWSAlgorithm.ES256);
    }

    /** One that signs with EdDSA by Ed25519. */
    public static TestIssuer ed25519() {
        return new TestIssuer(JWSAlgorithm.EdDSA);
    }

    /** The keys as they are published now. */
    public String keySet() {
        return new JWKSet(List.copyOf(published)).toString(true);
    }

    /** Signs with a new key from now on, and publishes it alone. */
    public void rotate() {
        Key next = newKey("key-" + (fetches.get() + 2));
        published.clear();
        published.add(next.open());
        current = next;
    }

    /** Publishes one more key, whatever it is. */
    public void publish(JWK key) {
        published.add(key);
    }

    /** What fetching answers from now on. */
    public void answer(Supplier<CompletableFuture<String>> next) {
        answer = next;
    }

    /** Publishes its keys, from now on again. */
    public void recover() {
        answer = () -> CompletableFuture.completedFuture(keySet());
    }

    public int fetches() {
        return fetches.get();
    }

    /** The key that signs, its public part. */
    public JWK key() {
        return current.open();
    }

    @Override
    public CompletableFuture<String> fetch() {
        fetches.incrementAndGet();
        return answer.get();
    }

    /** The header that goes with the current key. */
    public Map<String, Object> header() {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", algorithm.getName());
        header.put("kid", current.open().getKeyID());
        header.put("typ", "JWT");
        return header;
    }

    /** A well-signed token with these claims. */
    public String token(Map<String, Object> claims) {
        return token(header(), claims);
    }

    /** A token with this header and these claims, signed by the current key whatever the header says. */
    public String token(Map<String, Object> header, Map<String, Object> claims) {
        return signed(encoded(header), encoded(claims));
    }

    /** A well-signed token whose claims are this text, whatever that is. */
    public String signed(String claims) {
        return signed(encoded(header()), Base64URL.encode(claims).toString());
    }

    private String signed(String header, String claims) {
        String input = header + "." + claims;
        try {
            return input + "." + current.signing().sign(input.getBytes(StandardCharsets.US_ASCII));
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One part of a token. */
    public static String encoded(Map<String, Object> members) {
        return Base64URL.encode(JSONObjectUtils.toJSONString(members)).toString();
    }

    private Key newKey(String id) {
        try {
            if (algorithm.equals(JWSAlgorithm.EdDSA)) {
                return ed25519Key(id);
            }
            if (algorithm.equals(JWSAlgorithm.ES256)) {
                ECKey key = new ECKeyGenerator(Curve.P_256).keyID(id).generate();
                return new Key(key.toPublicJWK(), signing(new ECDSASigner(key)));
            }
            return key(newRsaKey(id));
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Key key(RSAKey key) {
        try {
            return new Key(key.toPublicJWK(), signing(new RSASSASigner(key)));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newRsaKey(String id) {
        try {
            return new RSAKeyGenerator(RSA_BITS).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Signing signing(JWSSigner signer) {
        return input -> signer.sign(new JWSHeader(algorithm), input);
    }

    private static Key ed25519Key(String id) throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] key = Arrays.copyOfRange(encoded, encoded.length - ED25519_KEY_LENGTH, encoded.length);
        return new Key(
                new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(key))
                        .keyID(id)
                        .build(),
                input -> Base64URL.encode(ed25519(pair.getPrivate(), input)));
    }

    private static byte[] ed25519(PrivateKey key, byte[] input) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(input);
        return signature.sign();
    }
}

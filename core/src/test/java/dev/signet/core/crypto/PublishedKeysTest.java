package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.signet.core.TestIssuer;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedKeysTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void each_type_of_key_is_for_one_algorithm() throws ParseException {
        assertGoodFor(TestIssuer.rsa(), JWSAlgorithm.RS256);
        assertGoodFor(TestIssuer.ec(), JWSAlgorithm.ES256);
        assertGoodFor(TestIssuer.ed25519(), JWSAlgorithm.EdDSA);
    }

    @Test
    void what_is_no_key_for_signatures_of_these_algorithms_is_left_out() throws JOSEException, ParseException {
        List<JWK> unusable = List.of(
                new RSAKeyGenerator(1024, true).keyID("weak").generate(),
                new RSAKeyGenerator(2048)
                        .keyUse(KeyUse.ENCRYPTION)
                        .keyID("encrypts")
                        .generate(),
                new RSAKeyGenerator(2048)
                        .algorithm(JWSAlgorithm.PS256)
                        .keyID("other")
                        .generate(),
                new RSAKeyGenerator(2048).generate(),
                new ECKeyGenerator(Curve.P_384).keyID("curve").generate(),
                new OctetSequenceKeyGenerator(256).keyID("secret").generate());
        PublishedKeys keys = PublishedKeys.parse(
                new JWKSet(List.of(
                                unusable.get(0),
                                unusable.get(1),
                                unusable.get(2),
                                unusable.get(3),
                                unusable.get(4),
                                unusable.get(5),
                                TestIssuer.ec().key()))
                        .toString(false),
                NOW);

        for (String id : List.of("weak", "encrypts", "other", "curve", "secret")) {
            for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.HS256)) {
                assertThat(keys.verifier(id, algorithm)).isEmpty();
            }
        }
        assertThat(keys.verifier("key-1", JWSAlgorithm.ES256)).isPresent();
        assertThatThrownBy(() -> PublishedKeys.parse(new JWKSet(unusable).toString(false), NOW))
                .isInstanceOf(ParseException.class);
    }

    private static void assertGoodFor(TestIssuer issuer, JWSAlgorithm algorithm) throws ParseException {
        PublishedKeys keys = PublishedKeys.parse(issuer.keySet(), NOW);
        for (JWSAlgorithm any : List.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA)) {
            assertThat(keys.verifier("key-1", any).isPresent()).isEqualTo(any.equals(algorithm));
        }
    }
}

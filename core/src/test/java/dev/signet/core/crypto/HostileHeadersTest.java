package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileHeadersTest {
    private static final String OTHER_KEYS = "https://evil.example/keys.json";
    private final Tokens node = new Tokens();
    private final Forger forger = new Forger(node.key());

    @Test
    void a_forgery_with_nothing_wrong_is_taken_so_the_others_are_refused_for_what_is_wrong_with_them() {
        assertThat(node.tokens.verify(forger.withClaims(claims -> {}), Tokens.NOW))
                .contains(Tokens.CLAIMS);
        assertThat(node.tokens.verify(forger.withHeader(header -> {}), Tokens.NOW))
                .contains(Tokens.CLAIMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE", ""})
    void rfc_8725_section_3_2_an_unsigned_token_is_refused(String algorithm) {
        String unsigned = Forger.encoded("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\""
                        + node.key().keyId() + "\"}")
                + "." + Forger.encoded(JSONObjectUtils.toJSONString(forger.claims())) + ".";

        refuses(unsigned);
        refuses(forger.withHeader(header -> header.put("alg", algorithm)));
    }

    @Test
    void rfc_8725_section_2_1_an_hmac_with_the_public_key_as_secret_is_refused() throws JOSEException, ParseException {
        ECKey publicKey = ECKey.parse(node.key().publicJwk());
        for (byte[] secret : List.of(
                node.key().publicJwk().getBytes(StandardCharsets.UTF_8),
                node.tokens.publishedKeys().getBytes(StandardCharsets.UTF_8),
                publicKey.toECPublicKey().getEncoded())) {
            refuses(signedBy(new MACSigner(secret), JWSAlgorithm.HS256));
        }
    }

    @Test
    void another_algorithm_under_the_same_kid_is_refused() throws JOSEException {
        ECKey p384 = new ECKeyGenerator(Curve.P_384).generate();
        refuses(signedBy(new ECDSASigner(p384), JWSAlgorithm.ES384));
        refuses(forger.withHeader(header -> header.put("alg", "ES384")));
        refuses(forger.withHeader(header -> header.put("alg", "RS256")));
        refuses(forger.withHeader(header -> header.put("alg", "es256")));
    }

    @Test
    void another_key_under_the_same_kid_is_refused() throws JOSEException {
        refuses(signedBy(new ECDSASigner(new ECKeyGenerator(Curve.P_256).generate()), JWSAlgorithm.ES256));
    }

    @Test
    void rfc_7515_section_4_1_11_a_critical_header_member_is_refused() {
        refuses(forger.withHeader(header -> {
            header.put("crit", List.of("exp"));
            header.put("exp", 1);
        }));
        refuses(forger.withHeader(header -> {
            header.put("crit", List.of("b64"));
            header.put("b64", false);
        }));
        refuses(forger.withHeader(header -> header.put("b64", false)));
        refuses(forger.withHeader(header -> header.put("crit", List.of())));
    }

    @Test
    void a_header_that_says_a_thing_twice_is_refused() {
        String header = JSONObjectUtils.toJSONString(forger.header());
        String claims = JSONObjectUtils.toJSONString(forger.claims());

        refuses(forger.signed(header.replaceFirst("\\{", "{\"alg\":\"none\","), claims));
        refuses(forger.signed(header.replaceFirst("}$", ",\"alg\":\"none\"}"), claims));
        refuses(forger.signed(header.replaceFirst("}$", ",\"alg\":\"ES256\"}"), claims));
    }

    @Test
    void rfc_8725_section_3_10_a_key_that_comes_along_or_is_pointed_to_is_refused() throws JOSEException {
        ECKey own = new ECKeyGenerator(Curve.P_256).keyID(node.key().keyId()).generate();
        Map<String, Object> brought = own.toPublicJWK().toJSONObject();
        String claims = JSONObjectUtils.toJSONString(forger.claims());
        Map<String, Object> header = forger.header();
        header.put("jwk", brought);
        String json = JSONObjectUtils.toJSONString(header);
        byte[] input = (Forger.encoded(json) + "." + Forger.encoded(claims)).getBytes(StandardCharsets.US_ASCII);
        String signature = new ECDSASigner(own)
                .sign(new JWSHeader(JWSAlgorithm.ES256), input)
                .toString();

        refuses(new String(input, StandardCharsets.US_ASCII) + "." + signature);
        refuses(forger.withHeader(good -> good.put("jwk", brought)));
        refuses(forger.withHeader(good -> good.put("jku", OTHER_KEYS)));
        refuses(forger.withHeader(good -> good.put("x5u", OTHER_KEYS)));
        refuses(forger.withHeader(good -> good.put("x5c", List.of("AAAA"))));
        refuses(forger.withHeader(good -> good.put("x5t#S256", "AAAA")));
    }

    @Test
    void rfc_8725_section_3_11_another_type_is_refused() {
        refuses(forger.withHeader(header -> header.put("typ", "at+jwt")));
        refuses(forger.withHeader(header -> header.put("typ", "")));
        refuses(forger.withHeader(header -> header.remove("typ")));
        refuses(forger.withHeader(header -> header.put("cty", "JWT")));
    }

    @Test
    void a_missing_unknown_or_odd_kid_is_refused() {
        refuses(forger.withHeader(header -> header.remove("kid")));
        refuses(forger.withHeader(header -> header.put("kid", "another")));
        refuses(forger.withHeader(header -> header.put("kid", "")));
        refuses(forger.withHeader(header -> header.put("kid", "../../dev/null")));
        refuses(forger.withHeader(header -> header.put("kid", 1)));
        refuses(forger.withHeader(header -> header.put("kid", List.of(node.key().keyId()))));
    }

    private String signedBy(JWSSigner signer, JWSAlgorithm algorithm) throws JOSEException {
        Map<String, Object> header = forger.header();
        header.put("alg", algorithm.getName());
        String input = Forger.encoded(JSONObjectUtils.toJSONString(header)) + "."
                + Forger.encoded(JSONObjectUtils.toJSONString(forger.claims()));
        return input + "." + signer.sign(new JWSHeader(algorithm), input.getBytes(StandardCharsets.US_ASCII));
    }

    private void refuses(String token) {
        assertThat(node.tokens.verify(token, Tokens.NOW)).isEmpty();
    }
}

package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.signet.core.session.SigningKey;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.SecretText;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.Security;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeySetTest {
    private final Tokens node = new Tokens();

    @Test
    void published_keys_have_what_verifiers_need_and_nothing_private() throws ParseException {
        SigningKey first = node.key();
        // A store that mixed the two up would not make the private part public.
        SigningKey careless = Tokens.key(2, Tokens.NOW.plusSeconds(3600));
        node.store.add(new SigningKey(
                2,
                careless.keyId(),
                careless.privateJwk().reveal(),
                careless.privateJwk(),
                careless.createdAt(),
                careless.signsFrom()));
        node.clock.advance(Duration.ofMinutes(1));

        List<Map<String, Object>> keys =
                List.of(JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(node.tokens.publishedKeys()), "keys"));

        assertThat(keys).extracting(key -> key.get("kid")).containsExactly(first.keyId(), careless.keyId());
        assertThat(keys).allSatisfy(key -> {
            assertThat(key.keySet()).isEqualTo(Set.of("kty", "crv", "x", "y", "use", "alg", "kid"));
            assertThat(key)
                    .containsEntry("use", "sig")
                    .containsEntry("alg", "ES256")
                    .containsEntry("crv", "P-256");
        });
    }

    @Test
    void the_kid_is_the_thumbprint_of_rfc_7638() throws ParseException {
        Map<String, Object> key =
                JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(node.tokens.publishedKeys()), "keys")[0];
        String canonical =
                "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + key.get("x") + "\",\"y\":\"" + key.get("y") + "\"}";

        assertThat(key.get("kid"))
                .isEqualTo(Forger.encoded(Digest.sha256(canonical).bytes()));
    }

    @Test
    void rfc_7515_appendix_a_3_verifies() throws JOSEException {
        String jwk = "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
                + "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\","
                + "\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}";
        SigningKey key = new SigningKey(1, "a3", jwk, new SecretText(jwk), Tokens.NOW, Tokens.NOW);
        String input = "eyJhbGciOiJFUzI1NiJ9"
                + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        Base64URL signature =
                new Base64URL("DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");

        assertThat(new KeySet(List.of(key), Tokens.NOW, context -> {})
                        .verifier("a3")
                        .orElseThrow()
                        .verify(
                                new JWSHeader(JWSAlgorithm.ES256),
                                input.getBytes(StandardCharsets.US_ASCII),
                                signature))
                .isTrue();
    }

    @Test
    void a_stored_key_that_cannot_be_read_is_a_fault_that_does_not_quote_it() {
        SigningKey good = Tokens.key(1, Tokens.NOW);
        SigningKey broken = new SigningKey(
                1, good.keyId(), good.publicJwk(), new SecretText("{\"d\":\"hidden"), Tokens.NOW, Tokens.NOW);
        node.store.add(broken);

        assertThatIllegalStateException()
                .isThrownBy(node::issue)
                .withMessageContaining(good.keyId())
                .withMessageNotContaining("hidden")
                .withNoCause();
    }

    @Test
    void a_provider_that_was_handed_in_makes_and_checks_the_signatures() {
        Provider platform = Security.getProvider("SunEC");
        Provider empty = new Provider("empty", "1", "offers nothing") {};
        Es256AccessTokens same = with(platform);
        Es256AccessTokens unable = with(empty);

        String token = same.issue(Tokens.CLAIMS).reveal();

        assertThat(same.verify(token, Tokens.NOW)).isPresent();
        assertThat(node.tokens.verify(token, Tokens.NOW)).isPresent();
        assertThatIllegalStateException().isThrownBy(() -> unable.issue(Tokens.CLAIMS));
        assertThatIllegalStateException().isThrownBy(() -> unable.verify(token, Tokens.NOW));
    }

    private Es256AccessTokens with(Provider provider) {
        return new Es256AccessTokens(node.store, Tokens.PARTIES, node.clock, new UuidV7Ids(node.clock), provider);
    }
}

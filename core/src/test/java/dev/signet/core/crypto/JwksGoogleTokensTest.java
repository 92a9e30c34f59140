package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import dev.signet.core.TestGoogle;
import dev.signet.core.TestIssuer;
import dev.signet.core.google.GoogleIdentity;
import dev.signet.core.google.GoogleRefusal;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 6, "Google": what of an ID token has to be right. */
class JwksGoogleTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final long SECOND = NOW.getEpochSecond();
    // Making keys takes long, and no test here changes them.
    private static final TestGoogle GOOGLE = new TestGoogle();

    private final JwksGoogleTokens tokens = new JwksGoogleTokens(TestGoogle.CLIENTS, GOOGLE, new SettableClock(NOW));

    @Test
    void a_good_token_tells_who_it_is() {
        GoogleIdentity identity = accepted(claims -> {});

        assertThat(identity.subject().value()).isEqualTo("123");
        assertThat(identity.email().value()).isEqualTo("ada@example.com");
        assertThat(identity.hostedDomain()).isEmpty();
        assertThat(identity.isAuthoritative()).isFalse();
    }

    @Test
    void google_is_authoritative_for_gmail_and_for_those_in_an_organisation() {
        assertThat(accepted(claims -> claims.put("email", "Ada@Gmail.com")).isAuthoritative())
                .isTrue();
        assertThat(accepted(claims -> claims.put("hd", "example.com")).isAuthoritative())
                .isTrue();
        assertThat(accepted(claims -> claims.put("hd", " ")).isAuthoritative()).isFalse();
        assertThat(accepted(claims -> claims.put("email", "ada@gmail.com.example.com"))
                        .isAuthoritative())
                .isFalse();
    }

    static Stream<Consumer<Map<String, Object>>> good() {
        return Stream.of(
                claims -> claims.put("iss", "accounts.google.com"),
                claims -> claims.put("aud", "ios.apps.googleusercontent.com"),
                claims -> claims.put("aud", List.copyOf(TestGoogle.CLIENTS)),
                claims -> claims.put("email_verified", "true"),
                claims -> claims.put("iat", SECOND + 60),
                claims -> claims.put("nbf", SECOND + 60),
                claims -> claims.put("exp", SECOND - 59),
                claims -> claims.put("nonce", "unasked"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_token_may_say(Consumer<Map<String, Object>> change) {
        assertThat(accepted(change)).isNotNull();
    }

    static Stream<Consumer<Map<String, Object>>> bad() {
        return Stream.of(
                claims -> claims.put("iss", "https://accounts.google.com/"),
                claims -> claims.put("iss", "https://evil.example"),
                claims -> claims.put("iss", List.of("accounts.google.com")),
                claims -> claims.remove("iss"),
                claims -> claims.put("aud", "others.apps.googleusercontent.com"),
                claims -> claims.put("aud", List.of("web.apps.googleusercontent.com", "others")),
                claims -> claims.put("aud", List.of()),
                claims -> claims.remove("aud"),
                claims -> claims.put("email_verified", false),
                claims -> claims.put("email_verified", "false"),
                claims -> claims.put("email_verified", 1),
                claims -> claims.remove("email_verified"),
                claims -> claims.put("email", "nobody"),
                claims -> claims.put("email", 7),
                claims -> claims.remove("email"),
                claims -> claims.put("sub", ""),
                claims -> claims.put("sub", "1".repeat(256)),
                claims -> claims.put("sub", 123),
                claims -> claims.remove("sub"),
                claims -> claims.put("iat", SECOND + 61),
                claims -> claims.remove("iat"),
                claims -> claims.put("nbf", SECOND + 61),
                claims -> claims.put("exp", SECOND - 60),
                claims -> claims.put("exp", Long.toString(SECOND + 60)),
                claims -> claims.remove("exp"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_token_may_not_say(Consumer<Map<String, Object>> change) {
        assertRefused(verify(GOOGLE.credential("123", "ada@example.com", NOW, change)));
    }

    @Test
    void a_nonce_that_was_sent_has_to_be_in_the_token() {
        SecretText with = GOOGLE.credential("123", "ada@example.com", NOW, claims -> claims.put("nonce", "n-0S6"));
        SecretText without = GOOGLE.credential("123", "ada@example.com", NOW);

        assertThat(tokens.verify(with, Optional.of("n-0S6"), NOW)).isInstanceOf(Result.Ok.class);
        assertRefused(tokens.verify(with, Optional.of("n-0s6"), NOW));
        assertRefused(tokens.verify(without, Optional.of("n-0S6"), NOW));
        assertRefused(tokens.verify(without, Optional.of(""), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "NONE", "HS256", "RS384", "PS256", "ES256", "EdDSA", "rs256", ""})
    void no_other_algorithm_is_taken(String algorithm) {
        assertRefusedWithHeader(header -> header.put("alg", algorithm));
    }

    @Test
    void a_key_that_the_token_brings_along_or_points_to_is_not_looked_at() {
        assertRefusedWithHeader(header -> header.put("jku", "https://evil.example/jwks"));
        assertRefusedWithHeader(header -> header.put("x5u", "https://evil.example/cert"));
        assertRefusedWithHeader(
                header -> header.put("jwk", GOOGLE.issuer().key().toJSONObject()));
        assertRefusedWithHeader(header -> header.put("crit", List.of("exp")));
        assertRefusedWithHeader(header -> header.put("crit", List.of()));
        TestIssuer stranger = TestIssuer.rsa();
        assertRefused(verify(new SecretText(stranger.token(
                Map.of("alg", "RS256", "kid", "key-1", "jwk", stranger.key().toJSONObject()), claims()))));
        assertRefused(verify(new SecretText(stranger.token(claims()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "../../../../dev/null",
                "key-1' OR '1'='1",
                "https://evil.example/k",
                "key-1\u0000"
            })
    void a_name_of_no_key_is_refused(String keyId) {
        assertRefusedWithHeader(header -> header.put("kid", keyId));
    }

    @Test
    void a_header_of_wrong_types_is_refused() {
        assertRefusedWithHeader(header -> header.remove("kid"));
        assertRefusedWithHeader(header -> header.put("kid", 1));
        assertRefusedWithHeader(header -> header.put("alg", List.of("RS256")));
        assertRefusedWithHeader(header -> header.remove("alg"));
        assertRefusedWithHeader(header -> header.put("typ", "at+jwt"));
        assertRefusedWithHeader(header -> header.put("typ", 1));
    }

    @Test
    void the_public_key_is_no_secret_that_signs() throws JOSEException {
        byte[] open = GOOGLE.issuer().keySet().getBytes(StandardCharsets.UTF_8);
        String input = TestIssuer.encoded(Map.of("alg", "HS256", "kid", "key-1")) + "." + TestIssuer.encoded(claims());
        Base64URL signature =
                new MACSigner(open).sign(new JWSHeader(JWSAlgorithm.HS256), input.getBytes(StandardCharsets.US_ASCII));

        assertRefused(verify(new SecretText(input + "." + signature)));
    }

    @Test
    void what_is_no_token_is_refused() {
        String good = GOOGLE.credential("123", "ada@example.com", NOW).reveal();
        String[] parts = good.split("\\.", -1);
        for (String bad : List.of(
                "",
                ".",
                "..",
                "a.b.c",
                "null",
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1],
                good + ".",
                good + "=",
                parts[0] + "." + TestIssuer.encoded(Map.of()) + "." + parts[2],
                "bnVsbA.bnVsbA.bnVsbA",
                good + "A".repeat(100_000))) {
            assertRefused(verify(new SecretText(bad)));
        }
    }

    private Map<String, Object> claims() {
        return TestGoogle.claims("123", "ada@example.com", NOW);
    }

    private GoogleIdentity accepted(Consumer<Map<String, Object>> change) {
        return verify(GOOGLE.credential("123", "ada@example.com", NOW, change)).orThrow();
    }

    private void assertRefusedWithHeader(Consumer<Map<String, Object>> change) {
        Map<String, Object> header = GOOGLE.issuer().header();
        change.accept(header);
        assertRefused(verify(new SecretText(GOOGLE.issuer().token(header, claims()))));
    }

    private Result<GoogleIdentity> verify(SecretText credential) {
        return tokens.verify(credential, Optional.empty(), NOW);
    }

    private static void assertRefused(Result<GoogleIdentity> result) {
        assertThat(result).isEqualTo(Result.refused(GoogleRefusal.INVALID_GOOGLE_CREDENTIAL));
    }
}

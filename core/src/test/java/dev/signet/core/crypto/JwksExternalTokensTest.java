package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import dev.signet.core.TestClerk;
import dev.signet.core.TestIssuer;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.ExternalIdentity;
import dev.signet.core.principal.ExternalOrganization;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 6, "External issuers": what of a session token has to be right. */
class JwksExternalTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final long SECOND = NOW.getEpochSecond();

    private final SettableClock clock = new SettableClock(NOW);
    private final TestClerk clerk = new TestClerk();
    private final TestIssuer other = TestIssuer.ec();
    private final JwksExternalTokens tokens = new JwksExternalTokens(
            Map.of(TestClerk.ISSUER, clerk.issuer(), "https://other.example.com", other),
            Set.of(TestClerk.PARTY),
            clock);

    @Test
    void a_token_tells_who_it_is_and_where_in_either_format() {
        assertThat(accepted(claims -> {}))
                .isEqualTo(
                        new ExternalIdentity(TestClerk.ISSUER, "user_1", NOW, NOW.plusSeconds(60), Optional.empty()));
        ExternalOrganization expected =
                new ExternalOrganization("org_1", Optional.of("org:admin"), Optional.of("acme"));
        assertThat(accepted(claims -> {
                            claims.put("org_id", "org_1");
                            claims.put("org_role", "org:admin");
                            claims.put("org_slug", "acme");
                        })
                        .organization())
                .contains(expected);
        assertThat(accepted(claims -> claims.put("o", Map.of("id", "org_1", "rol", "org:admin", "slg", "acme")))
                        .organization())
                .contains(expected);
    }

    @Test
    void an_admin_is_one_however_it_is_spelled_and_anybody_else_is_a_member() {
        assertThat(role("org:admin")).isEqualTo(Role.ADMIN);
        assertThat(role("admin")).isEqualTo(Role.ADMIN);
        for (String word : List.of("org:member", "basic_member", "org:owner", "owner", "ADMIN", "org:org:admin")) {
            assertThat(role(word)).isEqualTo(Role.MEMBER);
        }
    }

    @Test
    void each_algorithm_of_the_three_is_taken() {
        for (TestIssuer issuer : List.of(TestIssuer.rsa(), TestIssuer.ec(), TestIssuer.ed25519())) {
            JwksExternalTokens one = new JwksExternalTokens(Map.of(TestClerk.ISSUER, issuer), Set.of(), clock);
            String good = issuer.token(TestClerk.claims("user_1", NOW));
            assertThat(one.verify(good, NOW)).isInstanceOf(Result.Ok.class);
            String[] parts = good.split("\\.", -1);
            String forged = parts[0] + "." + TestIssuer.encoded(TestClerk.claims("user_2", NOW)) + "." + parts[2];
            assertThat(one.verify(forged, NOW)).isEqualTo(Result.refused(CommonRefusal.INVALID_TOKEN));
        }
    }

    static Stream<Consumer<Map<String, Object>>> bad() {
        return Stream.of(
                claims -> claims.put("iss", "https://evil.example"),
                claims -> claims.put("iss", TestClerk.ISSUER + "/"),
                claims -> claims.put("iss", List.of(TestClerk.ISSUER)),
                claims -> claims.remove("iss"),
                // Of another tenant, whose keys we know too.
                claims -> claims.put("iss", "https://other.example.com"),
                claims -> claims.put("azp", "https://evil.example"),
                claims -> claims.put("azp", List.of(TestClerk.PARTY)),
                claims -> claims.remove("azp"),
                claims -> claims.put("sts", "pending"),
                claims -> claims.put("sts", 1),
                claims -> claims.put("sub", ""),
                claims -> claims.put("sub", 1),
                claims -> claims.put("sub", "u\nx"),
                claims -> claims.put("sub", "u".repeat(256)),
                claims -> claims.remove("sub"),
                claims -> claims.put("nbf", SECOND + 61),
                claims -> claims.put("iat", SECOND + 61),
                claims -> claims.remove("iat"),
                claims -> claims.put("exp", SECOND - 60),
                claims -> claims.put("exp", "never"),
                claims -> claims.put("exp", -1),
                claims -> claims.put("exp", 1e300),
                claims -> claims.remove("exp"),
                claims -> claims.put("org_id", 7),
                claims -> claims.put("org_id", ""),
                claims -> claims.put("org_role", Map.of()),
                claims -> claims.put("o", "org_1"),
                claims -> claims.put("o", Map.of()),
                claims -> claims.put("o", Map.of("id", List.of())),
                claims -> claims.put("o", Map.of("id", "org_1", "rol", 1)));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_token_may_not_say(Consumer<Map<String, Object>> change) {
        assertRefused(clerk.token("user_1", NOW, change));
    }

    @Test
    void the_party_does_not_matter_where_none_is_configured() {
        JwksExternalTokens any = new JwksExternalTokens(Map.of(TestClerk.ISSUER, clerk.issuer()), Set.of(), clock);
        assertThat(any.verify(clerk.token("user_1", NOW, claims -> claims.remove("azp")), NOW))
                .isInstanceOf(Result.Ok.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "RS256", "ES384", "EdDSA", ""})
    void an_algorithm_that_is_not_the_keys_own_is_refused(String algorithm) {
        assertRefusedWithHeader(header -> header.put("alg", algorithm));
    }

    @Test
    void keys_and_names_that_a_token_brings_along_are_of_no_use() {
        assertRefusedWithHeader(header -> header.put("jku", "https://evil.example/jwks"));
        assertRefusedWithHeader(header -> header.put("x5u", "https://evil.example/x"));
        assertRefusedWithHeader(header -> header.put("crit", List.of("exp")));
        for (String keyId : List.of("../../etc/passwd", "key-1'; DROP TABLE accounts; --", "unknown")) {
            assertRefusedWithHeader(header -> header.put("kid", keyId));
        }
        TestIssuer stranger = TestIssuer.ec();
        Map<String, Object> header = stranger.header();
        header.put("jwk", stranger.key().toJSONObject());
        assertRefused(stranger.token(header, TestClerk.claims("user_1", NOW)));
        assertRefused(stranger.token(TestClerk.claims("user_1", NOW)));
        assertRefused(other.token(TestClerk.claims("user_1", NOW)));
    }

    @Test
    void a_token_of_another_type_is_no_session_token() {
        for (Object type : List.of("at+jwt", "application/at+jwt", "logout+jwt", "secevent+jwt", "", 7)) {
            assertRefusedWithHeader(header -> header.put("typ", type));
        }
        Map<String, Object> header = clerk.issuer().header();
        header.put("typ", "jwt");
        assertThat(tokens.verify(clerk.issuer().token(header, TestClerk.claims("user_1", NOW)), NOW))
                .isInstanceOf(Result.Ok.class);
        header.remove("typ");
        assertThat(tokens.verify(clerk.issuer().token(header, TestClerk.claims("user_1", NOW)), NOW))
                .isInstanceOf(Result.Ok.class);
    }

    @Test
    void the_public_key_is_no_secret_that_signs() throws JOSEException {
        byte[] open = clerk.issuer().keySet().getBytes(StandardCharsets.UTF_8);
        String input = TestIssuer.encoded(Map.of("alg", "HS256", "kid", "key-1")) + "."
                + TestIssuer.encoded(TestClerk.claims("user_1", NOW));
        assertRefused(input + "."
                + new MACSigner(open)
                        .sign(new JWSHeader(JWSAlgorithm.HS256), input.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void what_is_no_token_or_a_huge_one_is_refused() {
        String good = clerk.token("user_1", NOW);
        for (String bad : List.of("", "..", "a.b.c", "bnVsbA.bnVsbA.bnVsbA", "e30.W10.e30", good + ".", good + "=")) {
            assertRefused(bad);
        }
        assertRefused(clerk.token("user_1", NOW, claims -> claims.put("x", "x".repeat(9_000))));
        assertRefused("A".repeat(1_000_000));
    }

    @Test
    void a_verified_token_is_remembered_until_it_ends_and_no_longer() {
        String token = clerk.token("user_1", NOW);
        assertThat(tokens.verify(token, NOW)).isInstanceOf(Result.Ok.class);
        assertThat(tokens.verify(token, NOW.plusSeconds(119))).isInstanceOf(Result.Ok.class);
        assertThat(tokens.verify(token, NOW.plusSeconds(120))).isEqualTo(Result.refused(CommonRefusal.INVALID_TOKEN));
    }

    @Test
    void a_key_that_was_withdrawn_is_good_for_some_minutes_at_the_most() {
        String token = clerk.token("user_1", NOW, claims -> claims.put("exp", SECOND + 86_400));
        assertThat(tokens.verify(token, NOW)).isInstanceOf(Result.Ok.class);
        clerk.issuer().rotate();
        clock.advance(Duration.ofMinutes(5));
        tokens.verify(clerk.token("user_2", clock.instant()), clock.instant());

        assertThat(tokens.verify(token, clock.instant())).isEqualTo(Result.refused(CommonRefusal.INVALID_TOKEN));
    }

    @Test
    void while_an_issuers_keys_cannot_be_had_its_tokens_alone_cannot_be_told() {
        clerk.issuer().answer(() -> CompletableFuture.failedFuture(new IOException("no route")));

        assertThat(tokens.verify(clerk.token("user_1", NOW), NOW))
                .isEqualTo(Result.refused(new Overloaded(Duration.ofSeconds(5))));
        Map<String, Object> claims = TestClerk.claims("user_1", NOW);
        claims.put("iss", "https://other.example.com");
        assertThat(tokens.verify(other.token(claims), NOW)).isInstanceOf(Result.Ok.class);
    }

    private Role role(String word) {
        return new ExternalOrganization("org_1", Optional.of(word), Optional.empty()).standing();
    }

    private ExternalIdentity accepted(Consumer<Map<String, Object>> change) {
        return tokens.verify(clerk.token("user_1", NOW, change), NOW).orThrow();
    }

    private void assertRefusedWithHeader(Consumer<Map<String, Object>> change) {
        Map<String, Object> header = clerk.issuer().header();
        change.accept(header);
        assertRefused(clerk.issuer().token(header, TestClerk.claims("user_1", NOW)));
    }

    private void assertRefused(String token) {
        assertThat(tokens.verify(token, NOW)).isEqualTo(Result.refused(CommonRefusal.INVALID_TOKEN));
    }
}

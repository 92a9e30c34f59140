package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.signet.core.session.AccessClaims;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Es256AccessTokensTest {
    private final Tokens node = new Tokens();

    @Test
    void an_issued_token_verifies_with_its_claims() {
        assertThat(node.tokens.verify(node.issue(), Tokens.NOW)).contains(Tokens.CLAIMS);
    }

    @Test
    void header_and_claims_are_those_of_the_contract() throws ParseException {
        String token = node.issue();
        long now = Tokens.NOW.getEpochSecond();

        assertThat(part(token, 0))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("alg", "ES256", "typ", "JWT", "kid", node.key().keyId()));
        Map<String, Object> claims = part(token, 1);
        assertThat(claims.remove("jti")).asString().matches("[0-9a-f-]{36}");
        assertThat(claims)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "iss", "https://id.example",
                        "aud", "https://api.example",
                        "sub", "0193a5b0-0000-7000-8000-000000000001",
                        "sid", "0193a5b0-0000-7000-8000-000000000002",
                        "org_id", "0193a5b0-0000-7000-8000-000000000003",
                        "iat", now,
                        "nbf", now,
                        "exp", now + 900,
                        "scope", "*"));
    }

    @Test
    void every_token_has_a_jti_of_its_own() throws ParseException {
        assertThat(part(node.issue(), 1).get("jti"))
                .isNotEqualTo(part(node.issue(), 1).get("jti"));
    }

    @Test
    void a_token_is_valid_from_its_issuing_to_before_its_end_without_leeway() {
        String token = node.issue();
        Duration life = Duration.ofMinutes(15);

        assertThat(node.tokens.verify(token, Tokens.NOW.minusMillis(1))).isEmpty();
        assertThat(node.tokens.verify(token, Tokens.NOW)).isPresent();
        assertThat(node.tokens.verify(token, Tokens.NOW.plus(life).minusMillis(1)))
                .isPresent();
        assertThat(node.tokens.verify(token, Tokens.NOW.plus(life))).isEmpty();
        assertThat(new Tokens(node.store).tokens.verify(token, Tokens.NOW.plus(life)))
                .as("on a node that has not seen it")
                .isEmpty();
    }

    @Test
    void times_between_two_seconds_are_rounded_down_so_that_a_token_is_valid_at_once() {
        AccessClaims between = new AccessClaims(
                Tokens.CLAIMS.userId(),
                Tokens.CLAIMS.sessionId(),
                Tokens.CLAIMS.organizationId(),
                Tokens.NOW.plusMillis(999),
                Tokens.CLAIMS.expiresAt().plusMillis(999));

        String token = node.tokens.issue(between).reveal();

        assertThat(node.tokens.verify(token, Tokens.NOW.plusMillis(999))).contains(Tokens.CLAIMS);
    }

    @Test
    void a_token_that_was_verified_is_remembered_and_its_end_still_counts() {
        String token = node.issue();
        node.tokens.verify(token, Tokens.NOW);
        node.tokens.verify(token, Tokens.NOW.plusSeconds(1));

        assertThat(node.tokens.signaturesChecked()).isEqualTo(1);
        assertThat(node.tokens.remembered()).isEqualTo(1);
        assertThat(node.tokens.verify(token, Tokens.CLAIMS.expiresAt())).isEmpty();
    }

    @Test
    void a_refused_token_is_not_remembered() {
        String token = node.issue();
        node.tokens.verify(token, Tokens.CLAIMS.expiresAt());
        node.tokens.verify(token, Tokens.NOW.minusSeconds(1));
        node.tokens.verify(token.substring(0, token.length() - 4) + "AAAA", Tokens.NOW);

        assertThat(node.tokens.remembered()).isZero();
    }

    private static Map<String, Object> part(String token, int index) throws ParseException {
        String encoded = List.of(token.split("\\.", -1)).get(index);
        return JSONObjectUtils.parse(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
    }
}

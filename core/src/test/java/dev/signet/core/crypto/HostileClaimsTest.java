package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileClaimsTest {
    private final Tokens node = new Tokens();
    private final Forger forger = new Forger(node.key());

    @Test
    void a_forgery_with_nothing_wrong_is_taken_so_the_others_are_refused_for_what_is_wrong_with_them() {
        assertThat(node.tokens.verify(forger.withClaims(claims -> {}), Tokens.NOW))
                .contains(Tokens.CLAIMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "sub", "sid", "org_id", "jti", "iat", "nbf", "exp", "scope"})
    void every_claim_is_required_and_of_its_type(String claim) {
        refuses(forger.withClaims(claims -> claims.remove(claim)));
        refuses(forger.withClaims(claims -> claims.put(claim, null)));
        refuses(forger.withClaims(claims -> claims.put(claim, "")));
        refuses(forger.withClaims(claims -> claims.put(claim, 1)));
        refuses(forger.withClaims(claims -> claims.put(claim, true)));
        refuses(forger.withClaims(claims -> claims.put(claim, Map.of("a", 1))));
        refuses(forger.withClaims(claims -> claims.put(claim, List.of(List.of()))));
    }

    @ParameterizedTest
    @CsvSource({
        "iss, https://id.example/",
        "iss, https://evil.example",
        "aud, https://id.example",
        "scope, api_keys:read",
        "scope, * api_keys:read",
        "sub, not-an-id",
        "sub, 1-1-1-1-1",
        "sid, 0193a5b0000070008000000000000002",
        "org_id, {0193a5b0-0000-7000-8000-000000000003}",
        "jti, 1-1-1-1-1"
    })
    void a_claim_with_another_value_is_refused(String claim, String value) {
        refuses(forger.withClaims(claims -> claims.put(claim, value)));
    }

    @Test
    void a_token_for_one_more_audience_is_refused() {
        refuses(forger.withClaims(claims -> claims.put("aud", List.of("https://api.example", "https://evil.example"))));
    }

    @Test
    void rfc_7519_section_4_1_times_count_to_the_second() {
        long now = Tokens.NOW.getEpochSecond();

        refuses(forger.withClaims(claims -> claims.put("exp", now)));
        refuses(forger.withClaims(claims -> claims.put("exp", now - 1)));
        refuses(forger.withClaims(claims -> claims.put("exp", -1)));
        refuses(forger.withClaims(claims -> claims.put("exp", Long.MIN_VALUE)));
        refuses(forger.withClaims(claims -> claims.put("nbf", now + 1)));
        refuses(forger.withClaims(claims -> claims.put("iat", now + 1)));
        refuses(forger.withClaims(claims -> {
            claims.put("iat", now + 1);
            claims.put("nbf", now + 1);
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e18", "99999999999999999999999999", "9223372036854775807"})
    void a_time_beyond_all_times_is_no_fault(String time) {
        String claims = JSONObjectUtils.toJSONString(forger.claims());
        for (String name : List.of("exp", "iat", "nbf")) {
            String changed = claims.replaceFirst("\"" + name + "\":[0-9]+", "\"" + name + "\":" + time);
            assertThat(changed).isNotEqualTo(claims);

            node.tokens.verify(forger.signed(JSONObjectUtils.toJSONString(forger.header()), changed), Tokens.NOW);
        }
    }

    private void refuses(String token) {
        assertThat(node.tokens.verify(token, Tokens.NOW)).isEmpty();
    }
}

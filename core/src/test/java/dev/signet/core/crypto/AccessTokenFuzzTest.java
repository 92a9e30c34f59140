package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.signet.core.session.AccessClaims;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is fuzzed are a header and claims, with a line break between; or a token, where there is none. */
class AccessTokenFuzzTest {
    private static final Tokens NODE = new Tokens();
    private static final Forger FORGER = new Forger(NODE.key());

    static Stream<Arguments> tokens() {
        String header = JSONObjectUtils.toJSONString(FORGER.header());
        String claims = JSONObjectUtils.toJSONString(FORGER.claims());
        return Stream.of(
                seed("ours", header + "\n" + claims),
                seed("unsigned", "{\"alg\":\"none\"}\n" + claims),
                seed("critical", header.replace("}", ",\"crit\":[]}") + "\n" + claims),
                seed("empty", header + "\n{}"),
                seed("issued", NODE.issue()));
    }

    @MethodSource("tokens")
    @FuzzTest
    void even_with_a_good_signature_only_what_the_node_itself_might_have_written_is_taken(byte[] input)
            throws ParseException {
        String[] parts = new String(input, StandardCharsets.UTF_8).split("\n", 2);
        if (parts.length == 1) {
            Optional<AccessClaims> claims = NODE.tokens.verify(parts[0], Tokens.NOW);
            assertThat(claims.isEmpty() || claims.get().equals(Tokens.CLAIMS)).isTrue();
            return;
        }
        Optional<AccessClaims> taken = NODE.tokens.verify(FORGER.signed(parts[0], parts[1]), Tokens.NOW);

        if (taken.isPresent()) {
            assertThat(taken.get().issuedAt()).isBeforeOrEqualTo(Tokens.NOW);
            assertThat(taken.get().expiresAt()).isAfter(Tokens.NOW);
            assertThat(JSONObjectUtils.parse(parts[0])).isEqualTo(FORGER.header());
            Map<String, Object> claims = JSONObjectUtils.parse(parts[1]);
            assertThat(claims).containsAllEntriesOf(Map.of("iss", "https://id.example", "scope", "*"));
            assertThat(taken.get().userId().toString()).isEqualToIgnoringCase((String) claims.get("sub"));
            assertThat(taken.get().sessionId().toString()).isEqualToIgnoringCase((String) claims.get("sid"));
            assertThat(taken.get().organizationId().toString()).isEqualToIgnoringCase((String) claims.get("org_id"));
        }
    }

    private static Arguments seed(String name, String text) {
        return Arguments.of(Named.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }
}

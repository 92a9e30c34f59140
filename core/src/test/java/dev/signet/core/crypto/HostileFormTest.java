package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFormTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    // Made once: a property runs many times.
    private static final Tokens SHARED = new Tokens();
    private static final String TOKEN = SHARED.issue();
    private final Tokens node = new Tokens();
    private final Forger forger = new Forger(node.key());

    @Test
    void a_token_without_its_signature_is_refused() {
        String token = node.issue();

        refuses(token.substring(0, token.lastIndexOf('.') + 1));
        refuses(token.substring(0, token.lastIndexOf('.')));
    }

    @Test
    void cve_2022_21449_a_signature_of_zeros_is_refused() {
        String token = node.issue();

        refuses(token.substring(0, token.lastIndexOf('.') + 1) + Forger.encoded(new byte[64]));
    }

    @Test
    void a_token_over_8_kib_is_refused_before_it_is_read() {
        String largest = forger.withClaims(claims -> claims.put("more", "x".repeat(5_600)));
        String larger = forger.withClaims(claims -> claims.put("more", "x".repeat(6_100)));
        assertThat(largest).hasSizeBetween(8_000, 8_192);
        assertThat(larger).hasSizeGreaterThan(8192);

        assertThat(node.tokens.verify(largest, Tokens.NOW)).isPresent();
        refuses(larger);
        refuses("a".repeat(10_000_000));
        refuses(".".repeat(10_000_000));
        refuses("a.b." + "c".repeat(8189));
    }

    @ParameterizedTest
    @CsvSource({"'[', ']'", "'{\"a\":', '}'"})
    void json_nested_deep_is_no_fault(String open, String close) {
        String deep = open.repeat(700) + "1" + close.repeat(700);
        String header = JSONObjectUtils.toJSONString(forger.header());
        String claims = JSONObjectUtils.toJSONString(forger.claims());

        refuses(forger.signed(deep, claims));
        refuses(forger.signed(header.replaceFirst("}$", ",\"deep\":" + deep + "}"), claims));
        refuses(forger.signed(header, deep));
        refuses(forger.signed("[".repeat(5_000), claims));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "1",
                "\"text\"",
                "{}",
                "{\"alg\":",
                "{}{}",
                "\u0000",
                "{\"alg\":{}}",
                "{\"kid\":null}"
            })
    void a_part_that_is_no_json_object_is_refused(String part) {
        refuses(forger.signed(part, JSONObjectUtils.toJSONString(forger.claims())));
        refuses(forger.signed(JSONObjectUtils.toJSONString(forger.header()), part));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "...", "a", "a.b", "a.b.c", "a.b.c.d", "a.b.c.d.e", "é.é.é", "\ud800", " . . "})
    void what_has_not_the_form_of_a_token_is_refused(String text) {
        refuses(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "=", "==", "*", "é", "\u0000", ".", "A"})
    void a_token_with_something_more_is_refused_wherever_that_stands(String more) {
        String token = node.issue();

        refuses(token + more);
        refuses(more + token);
        refuses(token.replaceFirst("\\.", more + "."));
        refuses(token.substring(0, token.length() - 5) + more + token.substring(token.length() - 5));
    }

    @Property(tries = 100)
    void a_token_with_any_character_changed_is_refused(
            @ForAll @IntRange(max = 699) int place, @ForAll @IntRange(min = 1, max = 63) int step) {
        StringBuilder token = new StringBuilder(TOKEN);
        int at = place % token.length();
        int old = ALPHABET.indexOf(token.charAt(at));
        token.setCharAt(at, old < 0 ? 'A' : ALPHABET.charAt((old + step) % ALPHABET.length()));

        assertThat(SHARED.tokens.verify(token.toString(), Tokens.NOW)).isEmpty();
    }

    @Property(tries = 40)
    void the_last_character_counts_although_four_of_its_bits_mean_nothing(
            @ForAll @IntRange(min = 1, max = 63) int step) {
        int last = TOKEN.length() - 1;
        char other = ALPHABET.charAt((ALPHABET.indexOf(TOKEN.charAt(last)) + step) % ALPHABET.length());

        assertThat(SHARED.tokens.verify(TOKEN.substring(0, last) + other, Tokens.NOW))
                .isEmpty();
    }

    @Property(tries = 60)
    void random_bytes_are_refused(@ForAll @Size(max = 300) byte[] bytes) {
        String encoded = Forger.encoded(bytes);
        String header = TOKEN.substring(0, TOKEN.indexOf('.'));

        refusesShared(new String(bytes, StandardCharsets.ISO_8859_1));
        refusesShared(encoded + "." + encoded + "." + encoded);
        refusesShared(header + "." + encoded + "." + encoded);
        refusesShared(TOKEN.substring(0, TOKEN.lastIndexOf('.') + 1) + encoded);
    }

    private static void refusesShared(String token) {
        assertThat(SHARED.tokens.verify(token, Tokens.NOW)).isEmpty();
    }

    private void refuses(String token) {
        assertThat(node.tokens.verify(token, Tokens.NOW)).isEmpty();
    }
}

package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 11.2, token68. */
class Token68Test {
    private static final Pattern ABNF = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    @ParameterizedTest
    @ValueSource(strings = {"a", "rst_0", "eyJ.-_~+/9", "YQ==", "a="})
    void a_token_matches(String token) {
        assertThat(Token68.matches(token)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "==", "a=b", "a b", "a\t", "ä", "a,b", "a\"", "a\u0000", "\ud83d\ude00"})
    void anything_else_does_not(String text) {
        assertThat(Token68.matches(text)).isFalse();
    }

    @Property
    void it_is_what_the_rule_says(@ForAll("nearly") String text) {
        assertThat(Token68.matches(text)).isEqualTo(ABNF.matcher(text).matches());
    }

    @Provide
    Arbitrary<String> nearly() {
        return Arbitraries.strings()
                .withCharRange('a', 'c')
                .withChars("Z9-._~+/==== \t,ä")
                .ofMaxLength(8);
    }
}

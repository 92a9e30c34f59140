package dev.signet.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, "Values": emails. */
class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "Ada@Example.COM, ada@example.com",
        "'  ada@example.com\t', ada@example.com",
        "a.d.a+tag@example.com, a.d.a+tag@example.com",
        "ada@BÜCHER.example, ada@xn--bcher-kva.example",
        "ädä@example.com, ädä@example.com",
        "o'hara_{x}@sub.example.co, o'hara_{x}@sub.example.co"
    })
    void an_address_is_trimmed_lower_cased_and_its_domain_made_ascii(String typed, String stored) {
        assertThat(EmailAddress.parse(typed).orThrow().value()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ada",
                "@example.com",
                "ada@",
                "ada@localhost",
                "ada@example",
                "ada@-example.com",
                "ada@example..com",
                "a b@example.com",
                ".ada@example.com",
                "ada.@example.com",
                "a..da@example.com",
                "ada@exam_ple.com",
                "ada@example.com, eve@example.com",
                "ada@example.com\r\nBcc: eve@example.com",
                "ada@example.com\nx",
                "<ada@example.com>",
                "ada@eve@example.com",
                "ada@[127.0.0.1]",
                "ada@127.0.0.1",
                "ada\u0000@example.com"
            })
    void what_no_mail_could_be_sent_to_is_refused(String typed) {
        assertThat(EmailAddress.parse(typed)).isInstanceOf(Result.Refused.class);
    }

    @Test
    void an_address_has_at_most_254_octets() {
        String longest = "a".repeat(64) + "@" + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(57) + ".com";
        assertThat(longest).hasSize(254);

        assertThat(EmailAddress.parse(longest)).isInstanceOf(Result.Ok.class);
        assertThat(EmailAddress.parse("a" + longest)).isInstanceOf(Result.Refused.class);
        assertThat(EmailAddress.parse(longest.replace("d.com", "dd.com"))).isInstanceOf(Result.Refused.class);
    }

    @Property(tries = 2_000)
    void the_stored_form_is_the_stored_form_of_itself(@ForAll("almostAddresses") String typed) {
        EmailAddress.parse(typed)
                .toOptional()
                .ifPresent(address ->
                        assertThat(EmailAddress.parse(address.value())).isEqualTo(Result.ok(address)));
    }

    @Property(tries = 500)
    void how_it_was_typed_does_not_matter(@ForAll("plainAddresses") String plain, @ForAll Set<Integer> upper) {
        StringBuilder typed = new StringBuilder(plain);
        upper.forEach(seed -> {
            int at = Math.floorMod(seed, plain.length());
            typed.setCharAt(at, Character.toUpperCase(plain.charAt(at)));
        });

        assertThat(EmailAddress.parse(" " + typed + "\t")).isEqualTo(Result.ok(new EmailAddress(plain)));
    }

    @Provide
    Arbitrary<String> almostAddresses() {
        Arbitrary<String> local = Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars("ÄÖÜßİıΣς\u0301\u05d0\u200b. ")
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> label = Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars("-ÄßİΣς\u05d0\u3002\uff0e\uff21")
                .ofMinLength(1)
                .ofMaxLength(8);
        return Combinators.combine(local, label, label).as((name, domain, top) -> name + "@" + domain + "." + top);
    }

    @Provide
    Arbitrary<String> plainAddresses() {
        Arbitrary<String> word =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(2).ofMaxLength(20);
        return Combinators.combine(word, word, word).as((name, domain, top) -> name + "@" + domain + "." + top);
    }
}

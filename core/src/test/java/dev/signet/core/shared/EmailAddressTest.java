package dev.signet.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

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
}

package dev.signet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {
    private static final URI URL = URI.create("https://id.acme.example");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "no-reply@acme.example, Signet",
                "<no-reply@acme.example>, Signet",
                "Acme <no-reply@acme.example>, Acme",
                "  Acme Identity   < no-reply@Acme.example > , Acme Identity",
                "`\"Acme, Inc.\" <no-reply@acme.example>`, `Acme, Inc.`",
                "Käse & Söhne <no-reply@acme.example>, Käse & Söhne"
            })
    void the_sender_is_read_as_operators_write_it(String from, String product) {
        assertThat(MailSettings.parse(from, URL))
                .isEqualTo(Result.ok(new MailSettings(new EmailAddress("no-reply@acme.example"), product, URL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acme",
                "Acme <>",
                "Acme <no-reply>",
                "Acme no-reply@acme.example",
                "Acme <no-reply@acme.example",
                "Acme\r\nBcc: eve <no-reply@acme.example>",
                "Acme\u202e <no-reply@acme.example>",
                "=?utf-8?q?Acme?= <no-reply@acme.example>"
            })
    void a_sender_that_no_mail_could_come_from_is_refused(String from) {
        assertThat(MailSettings.parse(from, URL).fold(ok -> "taken", Refusal::code))
                .isEqualTo("invalid");
    }

    @Test
    void a_name_of_61_characters_is_refused() {
        assertThat(MailSettings.parse("a".repeat(60) + " <a@acme.example>", URL))
                .isInstanceOf(Result.Ok.class);
        assertThat(MailSettings.parse("a".repeat(61) + " <a@acme.example>", URL))
                .isInstanceOf(Result.Refused.class);
    }

    @Test
    void a_product_name_with_a_line_break_is_a_bug() {
        EmailAddress from = new EmailAddress("no-reply@acme.example");
        assertThatThrownBy(() -> new MailSettings(from, "Acme\nBcc: x", URL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void links_have_one_slash_whether_or_not_the_public_url_ends_with_one() {
        EmailAddress from = new EmailAddress("no-reply@acme.example");
        assertThat(new MailSettings(from, "Acme", URI.create("https://id.acme.example/")))
                .isEqualTo(new MailSettings(from, "Acme", URL));
    }
}

package dev.signet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.EmailAddress;
import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    @Test
    void the_message_id_is_the_same_whenever_the_mail_is_written() throws Exception {
        String first = write(Samples.mail(MailKind.VERIFY_EMAIL)).header("Message-ID");
        String second = write(Samples.mail(MailKind.VERIFY_EMAIL)).header("Message-ID");

        assertThat(first).isEqualTo("<" + Samples.ID + "@acme.example>").isEqualTo(second);
    }

    @ParameterizedTest
    @EnumSource(MailKind.class)
    void every_kind_says_that_a_program_sent_it_as_rfc_3834_section_5_wants(MailKind kind) throws Exception {
        assertThat(write(Samples.mail(kind)).header("Auto-Submitted")).isEqualTo("auto-generated");
    }

    @Test
    void the_date_is_the_mails_own() throws Exception {
        assertThat(write(Samples.mail(MailKind.VERIFY_EMAIL))
                        .message()
                        .getSentDate()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-03-01T12:34:56Z"));
    }

    @Test
    void sender_and_recipient_are_as_set() throws Exception {
        ReadMessage read = write(Samples.mail(MailKind.VERIFY_EMAIL));

        assertThat(read.message().getFrom()).containsExactly(new InternetAddress("no-reply@acme.example", "Acme"));
        assertThat(read.message().getAllRecipients()).containsExactly(new InternetAddress("alice@example.com"));
    }

    @Test
    void code_and_link_stand_in_the_raw_message_as_they_are() throws Exception {
        assertThat(write(Samples.mail(MailKind.VERIFY_EMAIL)).raw()).contains(Samples.CODE);
        assertThat(write(Samples.mail(MailKind.PASSWORD_RECOVERY)).raw())
                .contains("https://id.acme.example/reset#token=" + Samples.TOKEN);
    }

    @Test
    void a_product_name_beyond_ascii_arrives_as_it_is() throws Exception {
        MailSettings settings = new MailSettings(
                new EmailAddress("no-reply@acme.example"), "Käse & Söhne, \"Ltd\"", URI.create("https://a.example"));

        ReadMessage read = write(Samples.mail(MailKind.PASSWORD_RECOVERY), settings);
        assertThat(read.message().getSubject()).isEqualTo("Set a new password for Käse & Söhne, \"Ltd\"");
        assertThat(((InternetAddress) read.message().getFrom()[0]).getPersonal())
                .isEqualTo("Käse & Söhne, \"Ltd\"");
        assertThat(read.plain()).contains("Käse & Söhne").contains("/reset#token=" + Samples.TOKEN);
        assertThat(read.html()).contains("Käse &amp; Söhne, &quot;Ltd&quot;");
        assertThat(read.raw()).isASCII();
    }

    @Test
    void an_internationalized_local_part_makes_a_utf_8_header_as_rfc_6532_allows() throws Exception {
        ReadMessage read = write(Samples.mail(MailKind.VERIFY_EMAIL, "jürgen.größe@example.com", "alice"));

        assertThat(read.headers()).contains("To: jürgen.größe@example.com");
        assertThat(read.message().getAllRecipients())
                .extracting(Address::toString)
                .containsExactly("jürgen.größe@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a!#$%&'*+/=?^_`{|}~-b@example.com", "o'brien+tag@example.com", "1@2.example.com"})
    void odd_but_valid_addresses_arrive_as_they_are(String address) throws Exception {
        ReadMessage read = write(Samples.mail(MailKind.VERIFY_EMAIL, address, "alice"));

        assertThat(read.header("To")).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.com\r\nBcc: eve@example.com",
                "a@example.com>\r\nRCPT TO:<eve@example.com",
                "a@example.com, eve@example.com",
                "a@example.com\n",
                "\"a b\"@example.com",
                "a@example.com (eve)"
            })
    void an_address_that_would_break_out_of_its_header_is_never_written(String address) {
        OutgoingMail mail = Samples.mail(MailKind.VERIFY_EMAIL, address, "alice");

        assertThatThrownBy(() -> write(mail))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("@");
    }

    @Test
    void a_username_with_line_breaks_changes_no_header() throws Exception {
        String usual = write(Samples.mail(MailKind.VERIFY_EMAIL)).headers();
        String odd = write(
                        Samples.mail(MailKind.VERIFY_EMAIL, "alice@example.com", "x\r\nBcc: eve@example.com\r\n\r\n"))
                .headers();

        assertThat(withoutBoundary(odd)).isEqualTo(withoutBoundary(usual));
    }

    private static String withoutBoundary(String headers) {
        return headers.replaceAll("boundary=\"[^\"]*\"", "boundary");
    }

    private static ReadMessage write(OutgoingMail mail) throws Exception {
        return write(mail, Samples.SETTINGS);
    }

    private static ReadMessage write(OutgoingMail mail, MailSettings settings) throws Exception {
        Messages messages = new Messages(settings);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        messages.write(mail, Session.getInstance(messages.properties(mail))).writeTo(bytes);
        return ReadMessage.parse(bytes.toByteArray());
    }
}

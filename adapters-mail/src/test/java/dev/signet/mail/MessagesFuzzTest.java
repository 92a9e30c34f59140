package dev.signet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.SecretText;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The kind of mail, the sender, the recipient and a text for every parameter, with a NUL between each two. */
class MessagesFuzzTest {
    private static final List<String> HEADERS =
            List.of("Auto-Submitted", "Content-Type", "Date", "From", "MIME-Version", "Message-ID", "Subject", "To");

    @FuzzTest
    void a_mail_is_read_as_it_was_written_goes_to_one_person_and_has_no_other_header(byte[] input)
            throws MessagingException, IOException {
        String[] parts = new String(input, StandardCharsets.UTF_8).split("\0", 4);
        MailSettings settings = MailSettings.parse(part(parts, 1), Samples.SETTINGS.publicUrl())
                .toOptional()
                .orElse(Samples.SETTINGS);
        EmailAddress to =
                EmailAddress.parse(part(parts, 2)).toOptional().orElseGet(() -> new EmailAddress("alice@example.com"));
        OutgoingMail mail = Samples.mail(kind(part(parts, 0)), to.value(), parameters(part(parts, 3)));

        ReadMessage read = write(mail, settings);

        Letter letter = new Letters(settings).write(mail);
        assertThat(Collections.list(read.message().getAllHeaders()))
                .extracting(Header::getName)
                .containsExactlyInAnyOrderElementsOf(HEADERS);
        assertThat(read.message().getAllRecipients())
                .extracting(address -> ((InternetAddress) address).getAddress())
                .containsExactly(to.value());
        InternetAddress from = (InternetAddress) read.message().getFrom()[0];
        assertThat(from.getAddress()).isEqualTo(settings.from().value());
        assertThat(from.getPersonal()).isEqualTo(settings.productName());
        assertThat(read.message().getSubject()).isEqualTo(letter.subject());
        assertThat(lines(read.plain())).isEqualTo(lines(letter.plain()));
        assertThat(lines(read.html())).isEqualTo(lines(letter.html()));
    }

    private static ReadMessage write(OutgoingMail mail, MailSettings settings) throws MessagingException, IOException {
        Messages messages = new Messages(settings);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        messages.write(mail, Session.getInstance(messages.properties(mail))).writeTo(bytes);
        return ReadMessage.parse(bytes.toByteArray());
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }

    private static MailKind kind(String name) {
        return Arrays.stream(MailKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(MailKind.VERIFY_EMAIL);
    }

    private static Map<MailParameter, SecretText> parameters(String text) {
        Map<MailParameter, SecretText> parameters = new EnumMap<>(MailParameter.class);
        for (MailParameter parameter : MailParameter.values()) {
            parameters.put(parameter, new SecretText(text));
        }
        return parameters;
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}

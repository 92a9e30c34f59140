package dev.signet.mail;

import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.EmailAddress;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;
import org.simplejavamail.api.email.ContentTransferEncoding;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.converter.EmailConverter;
import org.simplejavamail.email.EmailBuilder;

/** Makes the message (RFC 5322) of a mail. The same mail always gets the same header, Message-ID and Date included. */
final class Messages {
    /** RFC 5322 section 2.1.1. */
    private static final int LONGEST_LINE = 998;

    // Whatever could end a header line, an SMTP command or an address; EmailAddress.parse lets none of it pass.
    private static final Pattern UNSAFE_IN_ADDRESS = Pattern.compile("[\\p{Cntrl}\\s<>()\\[\\],;:\\\\\"]");

    private final MailSettings settings;
    private final Letters letters;

    Messages(MailSettings settings) {
        this.settings = settings;
        this.letters = new Letters(settings);
    }

    /** Whether an address in it is beyond ASCII, so that header and transport have to be UTF-8 (RFC 6531, RFC 6532). */
    boolean isInternationalized(OutgoingMail mail) {
        return !isAscii(mail.to().value()) || !isAscii(settings.from().value());
    }

    /** What the session in which this mail is written has to know. */
    Properties properties(OutgoingMail mail) {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", Boolean.toString(isInternationalized(mail)));
        return properties;
    }

    MimeMessage write(OutgoingMail mail, Session session) {
        Letter letter = letters.write(mail);
        String plain = letter.plain();
        String html = letter.html();
        Email email = EmailBuilder.startingBlank()
                // They would come from the environment of the process, such as a copy to somebody else.
                .ignoringDefaults(true)
                .ignoringOverrides(true)
                .from(settings.productName(), safe(settings.from()))
                .to(safe(mail.to()))
                .withSubject(letter.subject())
                .withPlainText(plain)
                .withHTMLText(html)
                .withContentTransferEncoding(encoding(plain + html))
                .withHeader("Auto-Submitted", "auto-generated")
                .fixingSentDate(Date.from(mail.createdAt()))
                .fixingMessageId("<" + mail.id() + "@" + settings.domain() + ">")
                .buildEmail();
        return EmailConverter.emailToMimeMessage(email, session);
    }

    /** As it stands where that is possible, so that a code or link can be read in the file and found by a search. */
    private static ContentTransferEncoding encoding(String text) {
        boolean plain = isAscii(text) && text.lines().allMatch(line -> line.length() <= LONGEST_LINE);
        return plain ? ContentTransferEncoding.BIT7 : ContentTransferEncoding.QUOTED_PRINTABLE;
    }

    private static String safe(EmailAddress address) {
        if (UNSAFE_IN_ADDRESS.matcher(address.value()).find()) {
            throw new IllegalStateException("an address that was never parsed");
        }
        return address.value();
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }
}

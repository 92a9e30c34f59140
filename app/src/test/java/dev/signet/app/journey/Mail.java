package dev.signet.app.journey;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as somebody reads it who has it before them.
 *
 * @param id its Message-ID
 */
public record Mail(String id, String address, String subject, String plain, String html) {
    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})\\s*$");
    private static final Pattern LINK = Pattern.compile("http\\S+/reset#token=(\\S+)");

    /** As it was sent. */
    public static Mail read(InputStream in) throws IOException {
        try {
            return of(new MimeMessage(Session.getInstance(new Properties()), in));
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }

    static Mail of(MimeMessage message) throws IOException, MessagingException {
        MimeMultipart parts = (MimeMultipart) message.getContent();
        return new Mail(
                message.getMessageID(),
                message.getAllRecipients()[0].toString(),
                message.getSubject(),
                (String) parts.getBodyPart(0).getContent(),
                (String) parts.getBodyPart(1).getContent());
    }

    /** The six digits, when they are in both of its parts. */
    public Optional<String> code() {
        return found(CODE);
    }

    /** The token of the link, when that is in both of its parts. */
    Optional<String> recoveryToken() {
        return found(LINK);
    }

    private Optional<String> found(Pattern pattern) {
        Matcher matcher = pattern.matcher(plain);
        return matcher.find() && html.contains(matcher.group(1))
                ? Optional.of(Secrets.remember(matcher.group(1)))
                : Optional.empty();
    }
}

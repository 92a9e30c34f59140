package dev.signet.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A message as a mail client reads it: parsed anew from its bytes. */
record ReadMessage(MimeMessage message, String raw, String plain, String html) {
    static ReadMessage parse(byte[] bytes) throws MessagingException, IOException {
        Properties utf8 = new Properties();
        utf8.setProperty("mail.mime.allowutf8", "true");
        MimeMessage message = new MimeMessage(Session.getInstance(utf8), new ByteArrayInputStream(bytes));
        MimeMultipart parts = (MimeMultipart) message.getContent();
        return new ReadMessage(
                message,
                new String(bytes, StandardCharsets.UTF_8),
                text(parts.getBodyPart(0), "text/plain"),
                text(parts.getBodyPart(1), "text/html"));
    }

    String header(String name) throws MessagingException {
        String[] values = message.getHeader(name);
        if (values == null || values.length != 1) {
            throw new AssertionError("not exactly one header " + name);
        }
        return values[0];
    }

    String headers() {
        return raw.substring(0, raw.indexOf("\r\n\r\n"));
    }

    private static String text(BodyPart part, String type) throws MessagingException, IOException {
        if (!part.isMimeType(type)) {
            throw new AssertionError(part.getContentType() + " instead of " + type);
        }
        return (String) part.getContent();
    }
}

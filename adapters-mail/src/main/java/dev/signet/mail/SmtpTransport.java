package dev.signet.mail;

import dev.signet.core.mailing.Delivery;
import dev.signet.core.mailing.MailTransport;
import dev.signet.core.outbox.OutgoingMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Hands each mail to one mail server over SMTP (RFC 5321), each in a connection of its own. An answer of the server
 * may take ten seconds, the whole conversation a minute. Delivered means that the server has taken the mail over, even
 * if the connection breaks right after. Threads may share it.
 *
 * <p>It does not send through simple-java-mail's mailer, which writes whole messages, codes and links included, into the
 * log at trace level and reads settings, such as trust in any certificate, from the environment of the process.
 */
public final class SmtpTransport implements MailTransport {
    private final SmtpSettings settings;
    private final Messages messages;
    private final Patience patience;
    private final SSLSocketFactory tls;
    private final Properties connection;

    /** Trusts the certificates that the Java runtime trusts. */
    public SmtpTransport(SmtpSettings settings, MailSettings mailSettings) {
        this(settings, mailSettings, Patience.standard(), (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    SmtpTransport(SmtpSettings settings, MailSettings mailSettings, Patience patience, SSLSocketFactory tls) {
        this.settings = settings;
        this.messages = new Messages(mailSettings);
        this.patience = patience;
        this.tls = tls;
        this.connection = connection(settings, mailSettings, patience);
    }

    @Override
    public Delivery deliver(OutgoingMail mail) {
        try (Conversation conversation = new Conversation(patience.conversation())) {
            return deliver(mail, conversation);
        }
    }

    private Delivery deliver(OutgoingMail mail, Conversation conversation) {
        Properties properties = messages.properties(mail);
        properties.putAll(conversation.over(connection, tls));
        Session session = Session.getInstance(properties);
        MimeMessage message = messages.write(mail, session);
        InternetAddress recipient = new InternetAddress();
        recipient.setAddress(mail.to().value());
        boolean taken = false;
        try (SMTPTransport server = new SMTPTransport(session, new URLName("smtp:"))) {
            connect(server);
            Optional<String> obstacle = obstacle(server, mail);
            if (obstacle.isPresent()) {
                return new Delivery.Postponed(obstacle.get());
            }
            server.sendMessage(message, new Address[] {recipient});
            taken = true;
        } catch (MessagingException failed) {
            // A goodbye that fails changes nothing: sending the mail again would only double it.
            if (!taken) {
                return judge(failed, conversation);
            }
        }
        return new Delivery.Delivered();
    }

    /**
     * Greets the server and shows it the credentials, as for a mail, and hands it none; the answer is what stands in the
     * way, when something does.
     */
    public Optional<String> obstacle() {
        try (Conversation conversation = new Conversation(patience.conversation())) {
            return obstacle(conversation);
        }
    }

    private Optional<String> obstacle(Conversation conversation) {
        Session session = Session.getInstance(conversation.over(connection, tls));
        boolean greeted = false;
        try (SMTPTransport server = new SMTPTransport(session, new URLName("smtp:"))) {
            connect(server);
            greeted = true;
            return withoutAuthentication(server);
        } catch (MessagingException failed) {
            return greeted ? Optional.empty() : Optional.of(reason(judge(failed, conversation)));
        }
    }

    /** What a failure comes to; one that the end of the time has caused says nothing by itself. */
    private Delivery judge(MessagingException failed, Conversation conversation) {
        return conversation.isCutShort()
                ? new Delivery.Postponed("the mail server was not done within "
                        + patience.conversation().toSeconds() + " seconds")
                : SmtpReplies.judge(failed);
    }

    private static String reason(Delivery judged) {
        if (judged instanceof Delivery.Refused refused) {
            return refused.reason();
        }
        return judged instanceof Delivery.Postponed postponed ? postponed.reason() : "";
    }

    private void connect(SMTPTransport server) throws MessagingException {
        if (settings.credentials().isPresent()) {
            SmtpCredentials credentials = settings.credentials().get();
            server.connect(credentials.user(), credentials.password().reveal());
        } else {
            server.connect();
        }
    }

    /** What the server does not offer, so that sending would end in a refusal that is not the mail's fault. */
    private Optional<String> obstacle(SMTPTransport server, OutgoingMail mail) {
        Optional<String> obstacle = withoutAuthentication(server);
        if (obstacle.isEmpty() && messages.isInternationalized(mail) && !server.supportsExtension("SMTPUTF8")) {
            return Optional.of("the mail server takes no addresses beyond ASCII (RFC 6531)");
        }
        return obstacle;
    }

    private Optional<String> withoutAuthentication(SMTPTransport server) {
        return settings.credentials().isPresent() && !server.supportsExtension("AUTH")
                ? Optional.of("the mail server offers no authentication, but user and password are set")
                : Optional.empty();
    }

    private static Properties connection(SmtpSettings settings, MailSettings mailSettings, Patience patience) {
        SmtpSecurity security = settings.security();
        boolean required = security == SmtpSecurity.STARTTLS_REQUIRED;
        boolean starttls = required || security == SmtpSecurity.STARTTLS_OPTIONAL;
        String millis = Long.toString(patience.answer().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == SmtpSecurity.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(required));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.credentials().isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.quitwait", "false");
        // The name to greet with; asking the system for its own can take a slow DNS query.
        properties.setProperty("mail.smtp.localhost", mailSettings.domain());
        return properties;
    }
}

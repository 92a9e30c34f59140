package dev.signet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.signet.core.mailing.Delivery;
import dev.signet.core.outbox.MailKind;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a mail server that was not written to please us. */
@Timeout(30)
class SmtpGreenMailTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        server.setUser("bob@acme.example", "bob", "hunter2");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_arrives_with_both_parts() throws Exception {
        assertThat(transport("").deliver(Samples.mail(MailKind.PASSWORD_RECOVERY)))
                .isInstanceOf(Delivery.Delivered.class);

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        received[0].writeTo(bytes);
        ReadMessage read = ReadMessage.parse(bytes.toByteArray());
        assertThat(read.message().getSubject()).isEqualTo("Set a new password for Acme");
        assertThat(read.header("Message-ID")).isEqualTo("<" + Samples.ID + "@acme.example>");
        assertThat(read.plain()).contains("/reset#token=" + Samples.TOKEN);
        assertThat(read.html()).contains("/reset#token=" + Samples.TOKEN);
    }

    @Test
    void many_mails_go_through_one_transport() {
        SmtpTransport transport = transport("");
        for (MailKind kind : MailKind.values()) {
            assertThat(transport.deliver(Samples.mail(kind))).isInstanceOf(Delivery.Delivered.class);
        }
        assertThat(server.getReceivedMessages()).hasSize(MailKind.values().length);
    }

    @Test
    void the_right_password_is_accepted() {
        assertThat(transport("bob:hunter2@").deliver(Samples.mail(MailKind.VERIFY_EMAIL)))
                .isInstanceOf(Delivery.Delivered.class);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_wrong_password_postpones_the_mail() {
        assertThat(transport("bob:hunter3@").deliver(Samples.mail(MailKind.VERIFY_EMAIL)))
                .isInstanceOfSatisfying(
                        Delivery.Postponed.class,
                        postponed -> assertThat(postponed.reason())
                                .contains("did not accept user and password: 535")
                                .doesNotContain("hunter3"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_look_at_the_server_tells_what_stands_in_the_way_and_sends_nothing() {
        assertThat(transport("").obstacle()).isEmpty();
        assertThat(transport("bob:hunter2@").obstacle()).isEmpty();
        assertThat(transport("bob:hunter3@").obstacle())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains("did not accept user and password: 535")
                        .doesNotContain("hunter3"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private SmtpTransport transport(String userInfo) {
        String url = "smtp://" + userInfo + "127.0.0.1:" + server.getSmtp().getPort();
        return new SmtpTransport(SmtpSettings.parse(url).toOptional().orElseThrow(), Samples.SETTINGS);
    }
}

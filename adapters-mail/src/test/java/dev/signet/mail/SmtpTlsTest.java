package dev.signet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.signet.core.mailing.Delivery;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.SecretText;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which servers are believed to be the ones they claim to be (RFC 3207 section 4.1, RFC 8314 section 3.3). */
@Timeout(30)
class SmtpTlsTest {
    private static final OutgoingMail MAIL = Samples.mail(MailKind.VERIFY_EMAIL);
    private static final Optional<SmtpCredentials> BOB =
            Optional.of(new SmtpCredentials("bob", new SecretText("hunter2")));
    private static final Map<String, String> OFFERS = Map.of("EHLO", "250-hello\r\n250-AUTH PLAIN\r\n250 STARTTLS");

    private static TestCertificate certificate;

    @BeforeAll
    static void certificate(@TempDir Path directory) throws Exception {
        certificate = TestCertificate.forHost("localhost", directory);
    }

    @Test
    void over_starttls_a_certificate_that_is_trusted_for_that_host_is_accepted() throws Exception {
        try (ScriptedSmtpServer server = startTlsServer()) {
            assertThat(deliver("localhost", server.port(), SmtpSecurity.STARTTLS_REQUIRED, certificate.trusting()))
                    .isInstanceOf(Delivery.Delivered.class);
            assertThat(server.commands())
                    .startsWith("EHLO acme.example", "STARTTLS", "TLS EHLO acme.example")
                    .contains("TLS MAIL FROM:<no-reply@acme.example>")
                    .noneMatch(command -> command.startsWith("AUTH") || command.startsWith("MAIL"));
        }
    }

    @Test
    void over_starttls_a_self_signed_certificate_is_refused_before_anything_is_told() throws Exception {
        for (SmtpSecurity security : List.of(SmtpSecurity.STARTTLS_REQUIRED, SmtpSecurity.STARTTLS_OPTIONAL)) {
            try (ScriptedSmtpServer server = startTlsServer()) {
                assertPostponedForTls(deliver("localhost", server.port(), security, usual()));
                assertThat(server.commands()).isEqualTo(List.of("EHLO acme.example", "STARTTLS"));
            }
        }
    }

    @Test
    void over_starttls_a_trusted_certificate_of_another_host_is_refused() throws Exception {
        try (ScriptedSmtpServer server = startTlsServer()) {
            assertPostponedForTls(
                    deliver("127.0.0.1", server.port(), SmtpSecurity.STARTTLS_REQUIRED, certificate.trusting()));
            assertThat(server.commands()).isEqualTo(List.of("EHLO acme.example", "STARTTLS"));
        }
    }

    @Test
    void over_smtps_a_self_signed_certificate_is_refused() {
        GreenMail server = smtpsServer();
        try {
            assertPostponedForTls(deliver("localhost", server.getSmtps().getPort(), SmtpSecurity.TLS, usual()));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void over_smtps_a_trusted_certificate_of_another_host_is_refused() throws Exception {
        GreenMail server = smtpsServer();
        try {
            Certificate greenMails = ((DummySSLServerSocketFactory) DummySSLServerSocketFactory.getDefault())
                    .getKeyStore()
                    .getCertificate("greenmail");
            assertPostponedForTls(deliver(
                    "localhost", server.getSmtps().getPort(), SmtpSecurity.TLS, TestCertificate.trusting(greenMails)));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    private static ScriptedSmtpServer startTlsServer() throws Exception {
        return new ScriptedSmtpServer(OFFERS, Optional.of(certificate.server()));
    }

    private static GreenMail smtpsServer() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        return server;
    }

    private static SSLSocketFactory usual() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private static Delivery deliver(String host, int port, SmtpSecurity security, SSLSocketFactory tls) {
        SmtpSettings settings = new SmtpSettings(host, port, security, BOB);
        return new SmtpTransport(settings, Samples.SETTINGS, Patience.standard(), tls).deliver(MAIL);
    }

    private static void assertPostponedForTls(Delivery delivery) {
        assertThat(delivery)
                .isInstanceOfSatisfying(
                        Delivery.Postponed.class,
                        postponed -> assertThat(postponed.reason())
                                .contains("SSLHandshakeException")
                                .doesNotContain("hunter2", Samples.CODE));
    }
}

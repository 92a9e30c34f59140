package dev.signet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.mailing.Delivery;
import dev.signet.core.outbox.MailKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A mail server that is slow holds up the mail for a bounded time, whatever it is slow with. In a thread of its own,
 * since nothing wakes one that reads from a socket.
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SmtpPatienceTest {
    private static final Patience WITH_ANSWERS = new Patience(Duration.ofMillis(200), Duration.ofMinutes(5));
    private static final Patience WITH_ALL = new Patience(Duration.ofMinutes(5), Duration.ofSeconds(1));
    private static final String OUT_OF_TIME = "the mail server was not done within 1 seconds";
    // A first handshake takes its time on a machine that has much else to do.
    private static final Patience WITH_ENCRYPTION = new Patience(Duration.ofMinutes(5), Duration.ofSeconds(4));

    @Test
    void a_server_that_never_answers_is_left_when_the_time_of_an_answer_is_up() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(reason(transport(silent.getLocalPort(), SmtpSecurity.NONE, WITH_ANSWERS)))
                    .contains("SocketTimeoutException");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtpServer.GREETING, "EHLO", "MAIL", "RCPT", "DATA", ScriptedSmtpServer.MESSAGE})
    void a_server_that_never_ends_its_answer_is_left_when_the_time_of_all_is_up(String command) throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of(command, ScriptedSmtpServer.ENDLESS))) {
            assertThat(reason(transport(server.port(), SmtpSecurity.NONE, WITH_ALL)))
                    .isEqualTo(OUT_OF_TIME);
        }
    }

    @Test
    void it_is_left_behind_encryption_too(@TempDir Path directory) throws Exception {
        TestCertificate certificate = TestCertificate.forHost("localhost", directory);
        Map<String, String> answers = Map.of("EHLO", "250-hello\r\n250 STARTTLS", "MAIL", ScriptedSmtpServer.ENDLESS);
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(answers, Optional.of(certificate.server()))) {
            SmtpSettings settings =
                    new SmtpSettings("localhost", server.port(), SmtpSecurity.STARTTLS_REQUIRED, Optional.empty());

            assertThat(reason(new SmtpTransport(settings, Samples.SETTINGS, WITH_ENCRYPTION, certificate.trusting())))
                    .isEqualTo("the mail server was not done within 4 seconds");
            assertThat(server.commands()).last().asString().startsWith("TLS MAIL");
        }
    }

    @Test
    void it_is_left_while_it_agrees_on_encryption() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> beginRecord(listener), "endless-handshake");
            server.setDaemon(true);
            server.start();

            assertThat(reason(transport(listener.getLocalPort(), SmtpSecurity.TLS, WITH_ALL)))
                    .isEqualTo(OUT_OF_TIME);
        }
    }

    @Test
    void the_doctor_is_not_held_up_either() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("EHLO", ScriptedSmtpServer.ENDLESS))) {
            assertThat(transport(server.port(), SmtpSecurity.NONE, WITH_ALL).obstacle())
                    .contains(OUT_OF_TIME);
        }
    }

    /** A record of a handshake (RFC 8446 section 5.1) that is announced as 16 KiB long and comes byte by byte. */
    private static void beginRecord(ServerSocket listener) {
        try (Socket connection = listener.accept()) {
            connection.getOutputStream().write(new byte[] {22, 3, 3, 64, 0});
            ScriptedSmtpServer.drip(connection.getOutputStream());
        } catch (IOException ended) {
            // The client left, as it should.
        }
    }

    private static SmtpTransport transport(int port, SmtpSecurity security, Patience patience) {
        SmtpSettings settings = new SmtpSettings("127.0.0.1", port, security, Optional.empty());
        return new SmtpTransport(
                settings, Samples.SETTINGS, patience, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static String reason(SmtpTransport transport) {
        Delivery delivery = transport.deliver(Samples.mail(MailKind.VERIFY_EMAIL));
        assertThat(delivery).isInstanceOf(Delivery.Postponed.class);
        return ((Delivery.Postponed) delivery).reason();
    }
}

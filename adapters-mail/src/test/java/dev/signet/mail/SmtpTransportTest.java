package dev.signet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.mailing.Delivery;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.SecretText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SmtpTransportTest {
    private static final OutgoingMail MAIL = Samples.mail(MailKind.VERIFY_EMAIL);
    private static final SmtpCredentials BOB = new SmtpCredentials("bob", new SecretText("hunter2"));

    @Test
    void a_mail_is_handed_over_in_one_conversation() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            assertThat(deliver(server, MAIL)).isInstanceOf(Delivery.Delivered.class);
            assertThat(server.commands())
                    .startsWith(
                            "EHLO acme.example",
                            "MAIL FROM:<no-reply@acme.example>",
                            "RCPT TO:<alice@example.com>",
                            "DATA");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"450 4.2.1 mailbox busy", "451 4.7.1 greylisted", "421 4.3.2 shutting down"})
    void a_recipient_answered_with_4yz_postpones_the_mail(String reply) throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("RCPT", reply))) {
            assertPostponed(deliver(server, MAIL)).contains(reply);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"550 5.1.1 no such user", "552 5.2.2 mailbox full", "554 5.7.1 relay denied", "556 5.1.10 no"})
    void a_recipient_answered_with_5yz_ends_the_mail(String reply) throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("RCPT", reply))) {
            assertRefused(deliver(server, MAIL)).contains(reply);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATA", ScriptedSmtpServer.MESSAGE})
    void a_message_answered_with_4yz_postpones_the_mail(String command) throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of(command, "452 4.3.1 no space"))) {
            assertPostponed(deliver(server, MAIL)).contains("452 4.3.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATA", ScriptedSmtpServer.MESSAGE})
    void a_message_answered_with_5yz_ends_the_mail_and_nothing_quoted_from_it_is_kept(String command) throws Exception {
        String reply = "554-5.7.1 spam: " + Samples.CODE + "\r\n554 5.7.1 go away";
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of(command, reply))) {
            assertRefused(deliver(server, MAIL))
                    .isEqualTo("the message was answered with 554 5.7.1")
                    .doesNotContain(Samples.CODE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.7.1 you may not send as that", "530 5.7.0 authentication required", "451 later"})
    void a_refused_sender_is_the_operators_mistake_and_loses_no_mail(String reply) throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("MAIL", reply))) {
            assertPostponed(deliver(server, MAIL)).contains(reply);
        }
    }

    @Test
    void a_recipient_refused_for_want_of_authentication_loses_no_mail() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("RCPT", "530 5.7.0 authentication required"))) {
            assertPostponed(deliver(server, MAIL)).contains("530 5.7.0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"554 no service here", "421 too busy", ScriptedSmtpServer.HANG_UP})
    void a_server_that_does_not_greet_postpones_the_mail(String greeting) throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of(ScriptedSmtpServer.GREETING, greeting))) {
            assertPostponed(deliver(server, MAIL)).contains(greeting);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA", ScriptedSmtpServer.MESSAGE})
    void a_connection_that_breaks_before_the_mail_is_taken_postpones_it(String command) throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(
                Map.of(command, ScriptedSmtpServer.HANG_UP, "HELO", ScriptedSmtpServer.HANG_UP))) {
            assertPostponed(deliver(server, MAIL)).doesNotContain(Samples.CODE);
        }
    }

    @Test
    void a_connection_that_breaks_after_the_mail_is_taken_does_not_double_it() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("QUIT", ScriptedSmtpServer.HANG_UP))) {
            assertThat(deliver(server, MAIL)).isInstanceOf(Delivery.Delivered.class);
        }
    }

    @Test
    void a_wrong_password_is_the_operators_mistake_and_stays_out_of_the_reason() throws Exception {
        Map<String, String> answers =
                Map.of("EHLO", "250-hello\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 bob may not with hunter2");
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(answers)) {
            assertPostponed(deliver(server, MAIL, Optional.of(BOB)))
                    .isEqualTo("the mail server did not accept user and password: 535 5.7.8");
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void no_mail_goes_out_unauthenticated_when_a_password_is_set() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            assertPostponed(deliver(server, MAIL, Optional.of(BOB))).contains("offers no authentication");
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void an_internationalized_address_is_sent_as_rfc_6531_wants() throws Exception {
        OutgoingMail mail = Samples.mail(MailKind.VERIFY_EMAIL, "jürgen@example.com", "alice");
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("EHLO", "250-hello\r\n250 SMTPUTF8"))) {
            assertThat(deliver(server, mail)).isInstanceOf(Delivery.Delivered.class);
            assertThat(server.commands())
                    .contains("MAIL FROM:<no-reply@acme.example> SMTPUTF8", "RCPT TO:<jürgen@example.com>");
        }
    }

    @Test
    void an_internationalized_address_waits_for_a_server_that_takes_it() throws Exception {
        OutgoingMail mail = Samples.mail(MailKind.VERIFY_EMAIL, "jürgen@example.com", "alice");
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            assertPostponed(deliver(server, mail)).contains("RFC 6531");
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @Test
    void nobody_listening_postpones_the_mail() throws Exception {
        assertPostponed(deliver(freePort(), SmtpSecurity.NONE, MAIL, Optional.empty()))
                .isEqualTo("the mail server could not be used: ConnectException: Connection refused");
    }

    @Test
    void starttls_that_is_required_and_not_offered_sends_nothing() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("EHLO", "250-hello\r\n250 AUTH PLAIN"))) {
            assertPostponed(deliver(server.port(), SmtpSecurity.STARTTLS_REQUIRED, MAIL, Optional.of(BOB)))
                    .contains("STARTTLS is required");
            assertThat(server.commands()).isEqualTo(List.of("EHLO acme.example"));
        }
    }

    @Test
    void starttls_that_is_optional_and_not_offered_does_without() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of())) {
            assertThat(deliver(server.port(), SmtpSecurity.STARTTLS_OPTIONAL, MAIL, Optional.empty()))
                    .isInstanceOf(Delivery.Delivered.class);
        }
    }

    @Test
    void starttls_that_is_off_is_not_asked_for() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of("EHLO", "250-hello\r\n250 STARTTLS"))) {
            assertThat(deliver(server, MAIL)).isInstanceOf(Delivery.Delivered.class);
            assertThat(server.commands()).doesNotContain("STARTTLS");
        }
    }

    private static Delivery deliver(ScriptedSmtpServer server, OutgoingMail mail) {
        return deliver(server, mail, Optional.empty());
    }

    private static Delivery deliver(
            ScriptedSmtpServer server, OutgoingMail mail, Optional<SmtpCredentials> credentials) {
        return deliver(server.port(), SmtpSecurity.NONE, mail, credentials);
    }

    private static Delivery deliver(
            int port, SmtpSecurity security, OutgoingMail mail, Optional<SmtpCredentials> credentials) {
        SmtpSettings settings = new SmtpSettings("127.0.0.1", port, security, credentials);
        return new SmtpTransport(settings, Samples.SETTINGS).deliver(mail);
    }

    private static AbstractStringAssert<?> assertPostponed(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Postponed.class);
        return assertThat(((Delivery.Postponed) delivery).reason()).doesNotContain("hunter2");
    }

    private static AbstractStringAssert<?> assertRefused(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Refused.class);
        return assertThat(((Delivery.Refused) delivery).reason());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}

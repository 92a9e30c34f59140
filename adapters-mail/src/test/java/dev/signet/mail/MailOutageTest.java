package dev.signet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.mailing.DeliverMail;
import dev.signet.core.memory.MemoryStores;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.Outbox;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.MailId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the mail while the mail server is out of order. */
class MailOutageTest {
    private static final Patience SHORT = new Patience(Duration.ofMillis(100), Duration.ofSeconds(60));
    private static final Patience LONG = new Patience(Duration.ofSeconds(60), Duration.ofSeconds(60));
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int AN_HOUR = 60;

    private final SettableClock clock = new SettableClock(Samples.AT);
    private final Outbox outbox = new MemoryStores().outbox();

    @ParameterizedTest
    @CsvSource({
        "greeting, ''",
        "greeting, ' '",
        "greeting, 421 not now",
        "EHLO, 421 not now",
        "MAIL, 451 not now",
        "RCPT, 450 not now",
        "DATA, ' '",
        "., 452 no space"
    })
    void after_an_hour_out_of_order_what_is_still_of_use_goes_out_once(String command, String answer)
            throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(Map.of(command, answer))) {
            put(MailKind.VERIFY_EMAIL, Duration.ofMinutes(10));
            MailId news = put(MailKind.PASSWORD_CHANGED, Duration.ofDays(3));
            passAnHour(deliver(server, SHORT));
            assertThat(outbox.backlog().mails()).isOne();
            int before = server.messages().size();

            server.answer(command, working(command));
            passAnHour(deliver(server, LONG));

            List<String> taken =
                    server.messages().subList(before, server.messages().size());
            assertThat(taken).singleElement().asString().contains(news.toString());
            assertThat(outbox.backlog().mails()).isZero();
        }
    }

    @Test
    void a_mail_that_was_taken_without_a_word_goes_out_once_more_as_the_same_message() throws IOException {
        try (ScriptedSmtpServer server =
                new ScriptedSmtpServer(Map.of(ScriptedSmtpServer.MESSAGE, ScriptedSmtpServer.HANG_UP))) {
            DeliverMail deliver = deliver(server, LONG);
            put(MailKind.PASSWORD_CHANGED, Duration.ofDays(3));
            deliver.deliverDue();

            server.answer(ScriptedSmtpServer.MESSAGE, working(ScriptedSmtpServer.MESSAGE));
            passAnHour(deliver);

            assertThat(server.messages()).hasSize(2);
            assertThat(messageIds(server.messages().get(0)))
                    .hasSize(1)
                    .isEqualTo(messageIds(server.messages().get(1)));
            assertThat(outbox.backlog().mails()).isZero();
        }
    }

    private DeliverMail deliver(ScriptedSmtpServer server, Patience patience) {
        SmtpSettings settings = new SmtpSettings("127.0.0.1", server.port(), SmtpSecurity.NONE, Optional.empty());
        SmtpTransport transport = new SmtpTransport(
                settings, Samples.SETTINGS, patience, (SSLSocketFactory) SSLSocketFactory.getDefault());
        return new DeliverMail(outbox, transport, clock);
    }

    private MailId put(MailKind kind, Duration usefulFor) {
        OutgoingMail sample = Samples.mail(kind);
        MailId id = new MailId(UUID.randomUUID());
        outbox.put(new OutgoingMail(
                id,
                kind,
                sample.to(),
                sample.parameters(),
                clock.instant(),
                clock.instant().plus(usefulFor)));
        return id;
    }

    private static List<String> messageIds(String message) {
        return message.lines().filter(line -> line.startsWith("Message-ID: ")).toList();
    }

    private void passAnHour(DeliverMail deliver) {
        for (int minute = 0; minute < AN_HOUR; minute++) {
            deliver.deliverDue();
            clock.advance(A_MINUTE);
        }
    }

    private static String working(String command) {
        return switch (command) {
            case "greeting" -> "220 ready";
            case "DATA" -> "354 go on";
            default -> "250 ok";
        };
    }
}

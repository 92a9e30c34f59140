package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.app.faults.FaultyMailServer.Fault;
import dev.signet.app.journey.Api;
import dev.signet.app.journey.Eventually;
import dev.signet.app.journey.Mail;
import dev.signet.app.journey.Mailbox;
import dev.signet.app.journey.Person;
import dev.signet.app.journey.RunningServer;
import dev.signet.app.metrics.Exposition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mail server has a fault for a while. What an hour of it comes to is tried by a clock that is set. */
class MailServerLongIT {
    private static final Duration IN_TIME = Duration.ofSeconds(5);

    @TempDir
    static Path home;

    private static FaultyMailServer mailServer;
    private static RunningServer server;

    @BeforeAll
    static void start() throws Exception {
        mailServer = new FaultyMailServer();
        server = RunningServer.start(
                home,
                Map.of(
                        "SIGNET_RATE_LIMITS",
                        "off",
                        "SIGNET_MAIL_FROM",
                        "Acme <accounts@example.com>",
                        "SIGNET_SMTP_URL",
                        "smtp://127.0.0.1:" + mailServer.port()));
    }

    @AfterAll
    static void stop() {
        server.close();
        mailServer.close();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void requests_are_answered_as_ever_and_each_mail_comes_once_the_fault_is_mended(Fault fault) throws Exception {
        Mailbox mail = new Mailbox(mailServer::taken);
        Answers answers = new Answers();
        Api api = server.api().watchedBy(answers);
        Person friend = Person.named("friend-of-" + name(fault));
        friend.signUp(api, mail);

        int calls = mailServer.calls();
        mailServer.has(fault);
        Person person = Person.named(name(fault));
        String challenge = person.register(api);
        friend.signIn(api);
        if (fault == Fault.DOWN) {
            Eventually.holds("mail that waits", () -> backlog(api) > 0);
        } else {
            Eventually.holds("conversation", () -> mailServer.calls() > calls);
        }
        assertThat(answers.unavailable()).isZero();
        assertThat(answers.millis(1000)).isLessThan(Math.toIntExact(IN_TIME.toMillis()));
        mailServer.has(Fault.NONE);

        int times = fault == Fault.TAKES_WITHOUT_A_WORD ? 2 : 1;
        Eventually.holds("mail", () -> mail.to(person.email()).size() >= times);
        Eventually.holds("end of the outbox", () -> backlog(api) == 0);
        List<Mail> mails = mail.to(person.email());
        assertThat(mails).hasSize(times);
        assertThat(mails).containsOnly(mails.get(0));
        person.verify(api, challenge, mail.code(person.email())).expect(200);
    }

    private static String name(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double backlog(Api api) {
        return Exposition.parse(api.get("/metrics").expect(200).body()).value("signet_outbox_mails");
    }
}

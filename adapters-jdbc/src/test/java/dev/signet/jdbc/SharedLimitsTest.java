package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.account.Password;
import dev.signet.core.contract.Race;
import dev.signet.core.crypto.RootSecret;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.RateLimited;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.signin.SignInRefusal;
import dev.signet.core.signin.SignInWithPassword;
import dev.signet.core.verification.CodeSent;
import dev.signet.core.verification.Guess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Contract section 1, "Limits": all are shared by all nodes, whichever of them is asked, and however many at once. */
class SharedLimitsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final EmailAddress ADDRESS = new EmailAddress("ada@example.com");
    private static final int RUNNERS = 12;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private Node one;
    private Node two;
    private List<Signet> nodes;

    @BeforeEach
    void open() {
        one = Node.of(DATABASE);
        two = Node.of(DATABASE);
        nodes = List.of(signet(one), signet(two));
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void failed_sign_ins_on_either_node_make_both_wait() {
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(signIn(i))).isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
        }
        assertThat(refusal(signIn(0))).isEqualTo(new RateLimited(Duration.ofSeconds(1)));
        assertThat(refusal(signIn(1))).isEqualTo(new RateLimited(Duration.ofSeconds(1)));

        clock.advance(Duration.ofSeconds(1));
        assertThat(refusal(signIn(1))).isEqualTo(SignInRefusal.INVALID_CREDENTIALS);
        assertThat(refusal(signIn(0))).isEqualTo(new RateLimited(Duration.ofSeconds(2)));
    }

    @Test
    void however_many_guess_a_password_at_once_on_both_five_are_compared() {
        List<Refusal> answers = Race.of(RUNNERS, runner -> refusal(signIn(runner)));

        assertThat(answers)
                .filteredOn(SignInRefusal.INVALID_CREDENTIALS::equals)
                .hasSize(5);
        assertThat(answers).filteredOn(RateLimited.class::isInstance).hasSize(RUNNERS - 5);
    }

    @Test
    void however_many_ask_for_a_code_at_once_on_both_one_mail_is_written() {
        List<Result<CodeSent>> answers =
                Race.of(RUNNERS, runner -> node(runner).sendCode().send(ADDRESS, client()));

        assertThat(answers).allMatch(answer -> answer.toOptional().isPresent());
        Instant now = clock.instant();
        List<LeasedMail> mails = DATABASE.stores().outbox().lease(RUNNERS, now, now.plusSeconds(1));
        assertThat(mails).hasSize(1);
    }

    @Test
    void however_many_guess_a_code_at_once_on_both_five_guesses_are_compared() {
        CodeSent sent = node(0).sendCode().send(ADDRESS, client()).orThrow();

        Race.of(
                RUNNERS,
                runner -> node(runner)
                        .signInWithCode()
                        .signIn(new Guess(ADDRESS, "00000" + runner % 10, Optional.of(sent.challengeId())), client()));

        List<Integer> attempts = DATABASE.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT attempts FROM challenges")
                        .mapTo(Integer.class)
                        .list());
        assertThat(attempts).containsExactly(5);
    }

    private Result<?> signIn(int runner) {
        return node(runner)
                .signInWithPassword()
                .signIn(new SignInWithPassword.Request("nobody", Password.of("not the password")), client());
    }

    private Signet node(int runner) {
        return nodes.get(runner % nodes.size());
    }

    private static Refusal refusal(Result<?> result) {
        return ((Result.Refused<?>) result).refusal();
    }

    private static Caller client() {
        return new Caller(
                Optional.empty(),
                new ClientAddress("192.0.2.1", "192.0.2.1"),
                "test/1.0",
                UUID.randomUUID().toString());
    }

    private Signet signet(Node node) {
        return Signet.builder()
                .stores(node.stores())
                .clock(clock)
                .secret(RootSecret.parse(new SecretText("a secret of the tests, of enough bytes"))
                        .orThrow())
                .issuer("https://accounts.example.com")
                .build();
    }
}

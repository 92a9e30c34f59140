package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.TestGoogle;
import dev.signet.core.account.Account;
import dev.signet.core.contract.Given;
import dev.signet.core.contract.Race;
import dev.signet.core.google.GoogleSubject;
import dev.signet.core.google.SignInWithGoogle;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.AccessToken;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.SecretText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What signing in with Google keeps true, however many credentials arrive at the same moment. */
class GoogleUseCaseRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int RUNNERS = 12;

    private final TestGoogle google = new TestGoogle();
    private Signet signet;

    @BeforeEach
    void build() {
        signet = DATABASE.signet().google(TestGoogle.CLIENTS, google).build();
    }

    @Test
    void a_google_identity_opens_one_account_however_often_and_with_whatever_address_it_arrives_at_once() {
        List<SecretText> credentials = Stream.of("ada@example.com", "lovelace@example.com")
                .map(email -> google.credential("one-subject", email, Given.NOW))
                .toList();

        List<Optional<AccessToken>> answers = Race.of(
                RUNNERS,
                runner -> signet.signInWithGoogle()
                        .signIn(
                                new SignInWithGoogle.Request(
                                        credentials.get(runner % 2), Optional.empty(), Optional.empty()),
                                Caller.inProcess())
                        .toOptional());

        assertThat(answers).doesNotContain(Optional.empty());
        Account only = DATABASE.stores()
                .googleLinks()
                .find(new GoogleSubject("one-subject"))
                .orElseThrow();
        assertThat(Stream.of("ada@example.com", "lovelace@example.com")
                        .flatMap(email -> DATABASE.stores().accounts().findByEmail(new EmailAddress(email)).stream()))
                .containsExactly(only);
        assertThat(DATABASE.stores().sessions().living(only.id(), Given.NOW)).hasSize(RUNNERS);
    }

    @Test
    void an_account_is_linked_once_by_a_credential_that_arrives_many_times_at_once() {
        Account account = Given.person(new EmailAddress("grace@gmail.com"));
        new Given(DATABASE.stores()).add(account);
        new Given(DATABASE.stores()).organization(account.id());
        SecretText credential = google.credential("her-subject", "grace@gmail.com", Given.NOW);

        List<Optional<AccessToken>> answers = Race.of(
                RUNNERS,
                runner -> signet.signInWithGoogle()
                        .signIn(
                                new SignInWithGoogle.Request(credential, Optional.empty(), Optional.empty()),
                                Caller.inProcess())
                        .toOptional());

        assertThat(answers).doesNotContain(Optional.empty());
        assertThat(DATABASE.stores().outbox().lease(RUNNERS, Given.NOW, Given.NOW.plusSeconds(60)))
                .hasSize(1);
    }
}

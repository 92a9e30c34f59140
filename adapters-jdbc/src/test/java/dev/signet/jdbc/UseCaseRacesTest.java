package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.account.Account;
import dev.signet.core.account.Password;
import dev.signet.core.account.Username;
import dev.signet.core.authentication.Access;
import dev.signet.core.clilogin.CliLoginState;
import dev.signet.core.clilogin.CliLoginView;
import dev.signet.core.clilogin.StartedCliLogin;
import dev.signet.core.contract.Given;
import dev.signet.core.contract.Race;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.AccountWriter;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.principal.Person;
import dev.signet.core.recovery.ResetPassword;
import dev.signet.core.session.Session;
import dev.signet.core.session.SigningKey;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.signin.AccountView;
import dev.signet.core.signin.ChangeProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What use cases keep true of one thing, whatever is done to it at the same moment. */
class UseCaseRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int RUNNERS = 12;

    @Test
    void an_account_has_the_one_username_that_it_shows_however_many_change_it_at_once() {
        Signet signet = signet();
        Account account = given().account();
        Person person = person(account);

        List<Optional<AccountView>> answers = Race.of(
                RUNNERS,
                runner -> signet.changeProfile()
                        .change(new AccountWriter(account.id(), person), request(runner), Caller.inProcess())
                        .toOptional());

        assertThat(answers).doesNotContain(Optional.empty());
        List<String> taken = DATABASE.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT canonical FROM usernames")
                        .mapTo(String.class)
                        .list());
        Account renamed = DATABASE.stores().accounts().find(account.id()).orElseThrow();
        assertThat(taken).containsExactly(renamed.username().canonical());
    }

    @Test
    void of_100_parallel_polls_of_a_cli_login_one_gets_the_one_key_and_nothing_raw_is_at_rest() {
        Signet signet = signet();
        Person person = person(given().account());
        StartedCliLogin started = authorized(signet, person);

        List<CliLoginView> answers = Race.of(
                100,
                runner -> signet.commandLine()
                        .pollCliLogin()
                        .poll(started.login().id(), started.pollToken(), Caller.inProcess())
                        .orThrow());

        List<SecretText> keys =
                answers.stream().flatMap(answer -> answer.rawKey().stream()).toList();
        assertThat(keys).hasSize(1);
        assertThat(answers)
                .extracting(CliLoginView::state)
                .filteredOn(CliLoginState.CONSUMED::equals)
                .hasSize(99);
        assertThat(signet.authenticator()
                        .authenticate(keys.get(0).reveal())
                        .orThrow()
                        .userId())
                .isEqualTo(person.userId());
        assertThat(DATABASE.dump())
                .doesNotContain(keys.get(0).reveal())
                .doesNotContain(started.pollToken().text().reveal());
    }

    @Test
    void no_session_that_begins_beside_a_deactivation_is_there_once_its_person_is_back() {
        Signet signet = signet();
        Operator root = new Operator.Superuser(person(given().account()));
        for (int round = 0; round < 10; round++) {
            Account account = given().account();
            List<Session> sessions = Stream.generate(() -> given().newSession(
                                    account.id(),
                                    Given.NOW,
                                    signet.clock().instant().plusSeconds(3600)))
                    .limit(RUNNERS)
                    .toList();

            Race.of(
                    RUNNERS,
                    runner -> runner == RUNNERS / 2
                            ? signet.oversight().deactivateUser().deactivate(root, account.id(), Caller.inProcess())
                                    instanceof Result.Ok
                            : DATABASE.stores().sessions().add(sessions.get(runner), account));

            assertThat(DATABASE.stores().sessions().living(account.id(), Given.NOW))
                    .isEmpty();
        }
    }

    @Test
    void no_key_that_is_handed_over_beside_a_recovery_outlives_it() {
        Signet signet = signet();
        for (int round = 0; round < 10; round++) {
            Account account = given().account();
            Person person = person(account);
            StartedCliLogin started = authorized(signet, person);
            SecretText token = new SecretText("token-" + round);
            DATABASE.stores()
                    .recoveryTokens()
                    .put(
                            account.id(),
                            Digest.sha256(token.reveal()),
                            signet.clock().instant().plusSeconds(60));

            List<Optional<SecretText>> keys = Race.of(
                    2,
                    runner -> runner == 0
                            ? recovered(signet, token)
                            : signet.commandLine()
                                    .pollCliLogin()
                                    .poll(started.login().id(), started.pollToken(), Caller.inProcess())
                                    .orThrow()
                                    .rawKey());

            keys.forEach(key -> key.ifPresent(raw -> assertThat(
                            signet.authenticator().authenticate(raw.reveal()).toOptional())
                    .isEmpty()));
        }
    }

    @Test
    void however_many_nodes_rotate_at_once_one_signing_key_follows() {
        List<Signet> nodes = IntStream.range(0, RUNNERS).mapToObj(i -> signet()).toList();
        nodes.get(0).accessTokens().publishedKeys();

        List<SigningKey> next = Race.of(
                RUNNERS,
                runner -> nodes.get(runner).rotation().rotateSigningKey().rotate(Caller.inProcess()));

        assertThat(DATABASE.stores().signingKeys().all())
                .extracting(SigningKey::generation)
                .containsExactly(1, 2);
        assertThat(next).containsOnly(DATABASE.stores().signingKeys().all().get(1));
    }

    @Test
    void however_many_nodes_withdraw_the_signing_keys_at_once_one_that_nobody_had_before_is_left() {
        List<Signet> nodes = IntStream.range(0, RUNNERS).mapToObj(i -> signet()).toList();
        nodes.get(0).accessTokens().publishedKeys();
        nodes.get(0).rotation().rotateSigningKey().rotate(Caller.inProcess());
        List<SigningKey> before = DATABASE.stores().signingKeys().all();

        List<SigningKey> next = Race.of(
                RUNNERS,
                runner -> nodes.get(runner).rotation().replaceSigningKeys().replace(Caller.inProcess()));

        assertThat(DATABASE.stores().signingKeys().all())
                .hasSize(1)
                .isSubsetOf(next)
                .doesNotContainAnyElementsOf(before);
        assertThat(next).doesNotHaveDuplicates();
    }

    /** Every third runner changes the full name alone, two each want the same username. */
    private static ChangeProfile.Request request(int runner) {
        return runner % 3 == 0
                ? new ChangeProfile.Request(Optional.empty(), true, Optional.of(new Label("Name " + runner)))
                : new ChangeProfile.Request(Optional.of(new Username("name-" + runner / 4)), false, Optional.empty());
    }

    private static StartedCliLogin authorized(Signet signet, Person person) {
        StartedCliLogin started = signet.commandLine()
                .startCliLogin()
                .start(Optional.empty(), Caller.inProcess())
                .orThrow();
        Access access =
                signet.openOrganization().open(person, person.organizationId()).orThrow();
        signet.commandLine()
                .authorizeCliLogin()
                .authorize(access, started.login(), Optional.empty(), Caller.inProcess())
                .orThrow();
        return started;
    }

    private static Optional<SecretText> recovered(Signet signet, SecretText token) {
        signet.resetPassword()
                .reset(
                        new ResetPassword.Request(token, Password.of("correct-horse-battery-staple"), true),
                        Caller.inProcess())
                .orThrow();
        return Optional.empty();
    }

    private static Person person(Account account) {
        OrganizationId own = given().organization(account.id());
        Standing standing =
                DATABASE.stores().organizations().standing(own, account.id()).orElseThrow();
        return new Person(account.id(), given().session(account.id()), standing, false, Given.NOW);
    }

    private static Given given() {
        return new Given(DATABASE.stores());
    }

    private static Signet signet() {
        return DATABASE.signet().build();
    }
}

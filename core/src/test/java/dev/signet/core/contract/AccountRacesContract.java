package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Account;
import dev.signet.core.account.Username;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Slug;
import dev.signet.core.session.Session;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.CodePurpose;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store decides once about people and what is theirs, however many ask at the same moment. */
public interface AccountRacesContract extends StoresContract {
    /** How many ask where each needs something of their own. */
    int FEW = 16;

    /** How many ask else. */
    int MANY = 50;

    @Test
    default void an_address_gets_one_account_of_all_that_ask() {
        EmailAddress address = Given.address();

        assertThat(Race.winners(MANY, runner -> given().add(Given.person(address))))
                .isEqualTo(1);
        assertThat(stores().accounts().findByEmail(address)).isPresent();
    }

    @Test
    default void a_username_is_reserved_for_one_address_of_all_that_ask() {
        Username name = Given.username();
        Instant until = Given.NOW.plusSeconds(60);

        assertThat(Race.winners(MANY, runner -> stores().usernames().reserve(name, Given.address(), until, Given.NOW)))
                .isEqualTo(1);
    }

    @Test
    default void a_username_is_taken_by_one_account_of_all_that_ask() {
        Username name = Given.username();
        List<UserId> people =
                IntStream.range(0, MANY).mapToObj(i -> given().user()).toList();

        assertThat(Race.winners(MANY, runner -> stores().usernames().take(name, people.get(runner), Given.NOW)))
                .isEqualTo(1);
    }

    @Test
    default void a_username_whose_reservation_ended_is_taken_by_one_account() {
        Username name = Given.username();
        stores().usernames().reserve(name, Given.address(), Given.NOW, Given.NOW);
        List<UserId> people =
                IntStream.range(0, FEW).mapToObj(i -> given().user()).toList();

        assertThat(Race.winners(
                        FEW, runner -> stores().usernames().take(name, people.get(runner), Given.address(), Given.NOW)))
                .isEqualTo(1);
    }

    @Test
    default void a_password_that_many_have_read_is_replaced_by_one() {
        Account account = given().account();

        assertThat(Race.winners(FEW, runner -> stores().accounts().replacePassword(account, Given.hash(), Given.NOW)))
                .isEqualTo(1);
    }

    @Test
    default void a_slug_is_given_once() {
        Slug slug = new Slug(Given.unique("slug"));

        assertThat(Race.winners(
                        FEW,
                        runner -> stores().organizations()
                                .add(Organization.founded(
                                        new OrganizationId(Given.id()), new Label("Team"), slug, false, Given.NOW))))
                .isEqualTo(1);
    }

    @Test
    default void a_person_joins_once() {
        OrganizationId organization = given().organization(given().user());
        UserId person = given().user();

        assertThat(Race.winners(
                        FEW,
                        runner -> stores().memberships()
                                .add(new Membership(organization, person, Role.MEMBER, Given.NOW))))
                .isEqualTo(1);
    }

    @Test
    default void a_key_is_revoked_by_one_call() {
        UserId owner = given().user();
        ApiKeyId key = given().key(owner);

        assertThat(Race.winners(
                        MANY, runner -> stores().apiKeys().revoke(new ApiKeyOwner.OfUser(owner), key, Given.NOW)))
                .isEqualTo(1);
    }

    @Test
    default void each_of_a_persons_keys_is_revoked_by_one_call() {
        UserId owner = given().user();
        List<ApiKeyId> keys =
                Stream.generate(() -> given().key(owner)).limit(10).toList();

        assertThat(Race.of(FEW, runner -> stores().apiKeys().revokeAllOfUser(owner, Given.NOW)).stream()
                        .flatMap(List::stream)
                        .map(ApiKey::id))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    default void of_parallel_uses_the_latest_is_kept() {
        UserId owner = given().user();
        ApiKeyId one = given().key(owner);
        ApiKeyId two = given().key(owner);

        Race.of(FEW, runner -> {
            Instant use = Given.NOW.plusSeconds(runner);
            stores().apiKeys().markUsed(Map.of(one, use, two, use));
            return true;
        });

        Instant latest = Given.NOW.plusSeconds(FEW - 1);
        for (ApiKeyId key : List.of(one, two)) {
            assertThat(stores().apiKeys()
                            .find(new ApiKeyOwner.OfUser(owner), key)
                            .flatMap(ApiKey::lastUsedAt))
                    .contains(latest);
        }
    }

    @Test
    default void a_session_is_ended_by_one_call() {
        UserId user = given().user();
        SessionId session = given().session(user);

        assertThat(Race.winners(MANY, runner -> stores().sessions().end(user, session, Given.NOW)))
                .isEqualTo(1);
    }

    @Test
    default void no_session_that_the_old_password_started_outlives_its_recovery() {
        Account read = given().account();
        List<Session> sessions = Stream.generate(
                        () -> given().newSession(read.id(), Given.NOW, Given.NOW.plusSeconds(60)))
                .limit(FEW)
                .toList();

        Race.of(
                FEW,
                runner -> runner == FEW / 2
                        ? stores().transactions().inTransaction(() -> {
                            stores().accounts().setPassword(read.id(), Given.hash(), Given.NOW);
                            return stores().sessions().endAll(read.id(), Given.NOW) >= 0;
                        })
                        : stores().sessions().add(sessions.get(runner), read));

        assertThat(stores().sessions().living(read.id(), Given.NOW)).isEmpty();
    }

    @Test
    default void each_session_is_ended_by_one_call() {
        UserId user = given().user();
        SessionId kept = given().session(user);
        Stream.generate(() -> given().session(user)).limit(10).forEach(session -> {});

        assertThat(Race.of(FEW, runner -> stores().sessions().endOthers(user, kept, Given.NOW)).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(10);
        assertThat(stores().sessions().living(user, Given.NOW)).hasSize(1);
    }

    @Test
    default void a_recovery_token_is_consumed_by_one_call() {
        UserId user = given().user();
        Digest token = Given.digest();
        stores().recoveryTokens().put(user, token, Given.NOW.plusSeconds(60));

        List<Optional<UserId>> answers =
                Race.of(MANY, runner -> stores().recoveryTokens().consume(token, Given.NOW));

        assertThat(answers.stream().flatMap(Optional::stream)).containsExactly(user);
    }

    @Test
    default void of_parallel_recovery_tokens_one_is_worth_something() {
        UserId user = given().user();
        List<Digest> tokens =
                IntStream.range(0, FEW).mapToObj(i -> Given.digest()).toList();

        Race.of(FEW, runner -> {
            stores().recoveryTokens().put(user, tokens.get(runner), Given.NOW.plusSeconds(60));
            return true;
        });

        assertThat(tokens.stream()
                        .filter(token ->
                                stores().recoveryTokens().find(token, Given.NOW).isPresent()))
                .hasSize(1);
    }

    @Test
    default void of_parallel_transactions_that_use_a_code_up_one_opens_an_account() {
        Challenge challenge =
                ChallengesContract.challenge(Given.address(), CodePurpose.SIGN_IN, Given.client("192.0.2.1"), 0);
        stores().challenges().add(challenge, Given.NOW);
        List<Account> people =
                Stream.generate(() -> Given.person(Given.address())).limit(MANY).toList();

        assertThat(Race.winners(
                        MANY,
                        runner -> stores().transactions()
                                .inTransaction(() -> stores().challenges().consume(challenge.id(), Given.NOW)
                                        && given().add(people.get(runner)))))
                .isEqualTo(1);
        assertThat(people.stream()
                        .filter(person -> stores().accounts().find(person.id()).isPresent()))
                .hasSize(1);
    }

    @Test
    default void a_generation_gets_one_signing_key() {
        assertThat(Race.winners(FEW, runner -> stores().signingKeys().add(SigningKeysContract.key(1))))
                .isEqualTo(1);
        assertThat(stores().signingKeys().all()).hasSize(1);
    }
}

package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.registration.RegistrationClaim;
import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.MailId;
import dev.signet.core.throttle.ThrottleKey;
import dev.signet.core.throttle.ThrottleRule;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.CodePurpose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What no store exceeds, however many try at the same moment. */
public interface BoundRacesContract extends StoresContract {
    /** How many try at once. */
    int MANY = 50;

    @Test
    default void a_challenge_is_consumed_by_one_call() {
        Challenge challenge = challenge(Given.address());
        stores().challenges().add(challenge, Given.NOW);

        assertThat(Race.winners(MANY, runner -> stores().challenges().consume(challenge.id(), Given.NOW)))
                .isEqualTo(1);
    }

    @Test
    default void of_two_hundred_attempts_five_are_compared() {
        Challenge challenge = challenge(Given.address());
        stores().challenges().add(challenge, Given.NOW);

        List<Long> counted = Race.of(
                MANY,
                runner -> IntStream.range(0, 4)
                        .filter(i -> stores().challenges()
                                .countAttempt(challenge.id(), challenge.address(), challenge.purpose(), Given.NOW)
                                .isPresent())
                        .count());

        assertThat(counted.stream().mapToLong(Long::longValue).sum()).isEqualTo(5);
    }

    @Test
    default void of_one_clients_open_attempts_five_are_compared() {
        EmailAddress address = Given.address();
        stores().challenges().add(challenge(address), Given.NOW);
        stores().challenges().add(challenge(address), Given.NOW);

        List<Integer> compared = Race.of(MANY, runner -> open(address, Given.client("192.0.2.1")));

        assertThat(sum(compared)).isEqualTo(2 * 5);
    }

    @Test
    default void of_many_clients_open_attempts_twenty_are_compared() {
        EmailAddress address = Given.address();
        stores().challenges().add(challenge(address), Given.NOW);
        int clients = 10;

        List<Integer> compared = Race.of(MANY, runner -> open(address, Given.client("192.0.2." + runner % clients)));

        assertThat(sum(compared)).isEqualTo(20);
        for (int client = 0; client < clients; client++) {
            int one = client;
            assertThat(sum(IntStream.range(0, MANY)
                            .filter(runner -> runner % clients == one)
                            .mapToObj(compared::get)
                            .toList()))
                    .isLessThanOrEqualTo(5);
        }
    }

    @Test
    default void never_more_than_three_challenges_live() {
        EmailAddress address = Given.address();

        Race.of(MANY, runner -> {
            stores().challenges().add(challenge(address), Given.NOW);
            return true;
        });

        assertThat(open(address, Given.client("192.0.2.1"))).isEqualTo(3);
    }

    @Test
    default void never_more_than_three_claims_of_one_network_live() {
        EmailAddress address = Given.address();

        assertThat(Race.winners(
                        MANY, runner -> stores().registrationClaims().add(claim(address, "192.0.2.1"), Given.NOW)))
                .isEqualTo(MANY);

        assertThat(stores().registrationClaims().living(address, Given.NOW)).hasSize(3);
    }

    @Test
    default void never_more_than_three_claims_of_many_networks_live() {
        EmailAddress address = Given.address();

        assertThat(Race.winners(
                        MANY,
                        runner -> stores().registrationClaims().add(claim(address, "192.0.2." + runner), Given.NOW)))
                .isEqualTo(3);

        assertThat(stores().registrationClaims().living(address, Given.NOW)).hasSize(3);
    }

    @Test
    default void each_mail_is_leased_by_one_node() {
        for (int i = 0; i < 40; i++) {
            stores().outbox()
                    .put(new OutgoingMail(
                            new MailId(Given.id()),
                            MailKind.PASSWORD_CHANGED,
                            Given.address(),
                            Map.of(),
                            Given.NOW,
                            Given.after(Duration.ofHours(1))));
        }

        List<LeasedMail> leased =
                Race.of(16, runner -> leaseAll()).stream().flatMap(List::stream).toList();

        assertThat(leased).hasSize(40).allMatch(mail -> mail.attempt() == 1).doesNotHaveDuplicates();
    }

    @Test
    default void a_quota_is_never_exceeded() {
        ThrottleRule ten = new ThrottleRule.Quota("ten-an-hour", 10, Duration.ofHours(1));
        ThrottleKey key = new ThrottleKey(ten.name(), Given.digest());

        assertThat(Race.winners(
                        MANY,
                        runner -> stores().throttle().take(key, ten, Given.NOW).isEmpty()))
                .isEqualTo(10);
    }

    @Test
    default void a_new_period_gives_its_permits_once() {
        ThrottleRule one = new ThrottleRule.Quota("one-a-minute", 1, Duration.ofMinutes(1));
        ThrottleKey key = new ThrottleKey(one.name(), Given.digest());
        stores().throttle().take(key, one, Given.NOW);

        assertThat(Race.winners(
                        MANY,
                        runner -> stores().throttle()
                                .take(key, one, Given.after(Duration.ofMinutes(1)))
                                .isEmpty()))
                .isEqualTo(1);
    }

    @Test
    default void parallel_tries_are_no_way_around_a_wait() {
        ThrottleRule five = new ThrottleRule.Backoff(
                "five-free", 5, Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));
        ThrottleKey key = new ThrottleKey(five.name(), Given.digest());

        assertThat(Race.winners(
                        MANY,
                        runner -> stores().throttle().take(key, five, Given.NOW).isEmpty()))
                .isEqualTo(5);
    }

    @Test
    default void what_is_given_back_at_once_is_given_back_once_each() {
        ThrottleRule many = new ThrottleRule.Quota("fifty-an-hour", MANY, Duration.ofHours(1));
        ThrottleKey key = new ThrottleKey(many.name(), Given.digest());
        for (int i = 0; i < MANY; i++) {
            stores().throttle().take(key, many, Given.NOW);
        }

        Race.of(20, runner -> {
            stores().throttle().giveBack(key, many);
            return true;
        });

        assertThat(Race.winners(
                        MANY,
                        runner -> stores().throttle().take(key, many, Given.NOW).isEmpty()))
                .isEqualTo(20);
    }

    private int open(EmailAddress address, ClientAddress client) {
        return stores().challenges()
                .countOpenAttempt(address, CodePurpose.SIGN_IN, client, Given.NOW)
                .size();
    }

    private List<LeasedMail> leaseAll() {
        List<LeasedMail> all = new ArrayList<>();
        List<LeasedMail> some = lease();
        while (!some.isEmpty()) {
            all.addAll(some);
            some = lease();
        }
        return all;
    }

    private List<LeasedMail> lease() {
        return stores().outbox().lease(3, Given.NOW, Given.after(Duration.ofMinutes(2)));
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private static Challenge challenge(EmailAddress address) {
        return ChallengesContract.challenge(address, CodePurpose.SIGN_IN, Given.client("192.0.2.9"), 0);
    }

    private static RegistrationClaim claim(EmailAddress address, String network) {
        return new RegistrationClaim(
                new ClaimId(Given.id()),
                address,
                Given.username(),
                Given.hash(),
                network,
                Given.NOW,
                Given.after(Duration.ofHours(2)));
    }
}

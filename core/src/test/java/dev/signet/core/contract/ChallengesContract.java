package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.registration.RegistrationClaim;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.CodePurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * How challenges live and end in every store. {@link ChallengeYieldContract} says which gives way to a newer one,
 * {@link ChallengeAttemptsContract} how guesses are counted.
 */
public interface ChallengesContract extends StoresContract {
    /** How long challenges live here. */
    Duration LIFE = Duration.ofMinutes(10);

    /** Who asks for codes. */
    ClientAddress CLIENT = Given.client("192.0.2.1");

    @Test
    default void a_challenge_for_a_claim_comes_back_as_it_was() {
        RegistrationClaim claim = new RegistrationClaim(
                new ClaimId(Given.id()),
                Given.address(),
                Given.username(),
                Given.hash(),
                CLIENT.network(),
                Given.NOW,
                Given.after(LIFE));
        stores().registrationClaims().add(claim, Given.NOW);
        Challenge challenge = new Challenge(
                new ChallengeId(Given.id()),
                CodePurpose.VERIFY_EMAIL,
                claim.address(),
                Optional.of(claim.id()),
                Given.digest(),
                "20010db800000001/64",
                Given.NOW,
                Given.after(LIFE));

        add(challenge);

        assertThat(find(challenge, Given.NOW)).contains(challenge);
    }

    @Test
    default void a_challenge_without_a_claim_comes_back_as_it_was() {
        Challenge challenge = challenge(Given.address(), CodePurpose.SIGN_IN, CLIENT, 0);

        add(challenge);

        assertThat(find(challenge, Given.NOW)).contains(challenge);
        assertThat(newest(challenge.address(), CLIENT, Given.NOW)).contains(challenge);
    }

    @Test
    default void a_challenge_is_found_under_its_own_address_and_purpose_alone() {
        Challenge challenge = added(Given.address(), 0);

        assertThat(stores().challenges().findLiving(challenge.id(), Given.address(), CodePurpose.SIGN_IN, Given.NOW))
                .isEmpty();
        assertThat(stores().challenges()
                        .findLiving(challenge.id(), challenge.address(), CodePurpose.VERIFY_EMAIL, Given.NOW))
                .isEmpty();
        assertThat(stores().challenges()
                        .findLiving(new ChallengeId(Given.id()), challenge.address(), CodePurpose.SIGN_IN, Given.NOW))
                .isEmpty();
    }

    @Test
    default void a_challenge_is_over_when_it_expires() {
        Challenge challenge = added(Given.address(), 0);
        Instant end = challenge.expiresAt();
        Instant last = end.minusMillis(1);

        assertThat(find(challenge, last)).contains(challenge);
        assertThat(newest(challenge.address(), CLIENT, last)).contains(challenge);
        assertThat(find(challenge, end)).isEmpty();
        assertThat(newest(challenge.address(), CLIENT, end)).isEmpty();
        assertThat(stores().challenges().consume(challenge.id(), end)).isFalse();
        assertThat(stores().challenges().consume(challenge.id(), last)).isTrue();
    }

    @Test
    default void the_newest_is_that_of_the_client_who_asks() {
        EmailAddress address = Given.address();
        Challenge newer = challenge(address, CodePurpose.SIGN_IN, CLIENT, 1);
        add(newer);
        added(address, 0);
        add(challenge(address, CodePurpose.SIGN_IN, Given.client("192.0.2.2"), 2));
        add(challenge(address, CodePurpose.VERIFY_EMAIL, CLIENT, 3));
        add(challenge(Given.address(), CodePurpose.SIGN_IN, CLIENT, 4));

        assertThat(newest(address, CLIENT, newer.createdAt())).contains(newer);
        assertThat(newest(address, Given.client("192.0.2.3"), newer.createdAt()))
                .isEmpty();
        stores().challenges().consume(newer.id(), newer.createdAt());
        assertThat(newest(address, CLIENT, newer.createdAt()))
                .hasValueSatisfying(older -> assertThat(older.createdAt()).isEqualTo(Given.NOW));
    }

    @Test
    default void a_client_is_known_by_its_network() {
        ClientAddress asked = new ClientAddress("2001:db8::1", "20010db800000000/64");
        ClientAddress neighbour = new ClientAddress("2001:db8::ffff", "20010db800000000/64");
        Challenge challenge = challenge(Given.address(), CodePurpose.SIGN_IN, asked, 0);
        add(challenge);

        assertThat(newest(challenge.address(), neighbour, Given.NOW)).contains(challenge);
    }

    @Test
    default void a_challenge_is_consumed_once() {
        EmailAddress address = Given.address();
        Challenge challenge = added(address, 0);
        Challenge other = added(address, 1);

        assertThat(stores().challenges().consume(challenge.id(), Given.NOW)).isTrue();
        assertThat(stores().challenges().consume(challenge.id(), Given.NOW)).isFalse();
        assertThat(stores().challenges().consume(new ChallengeId(Given.id()), Given.NOW))
                .isFalse();

        assertThat(find(challenge, Given.NOW)).isEmpty();
        assertThat(stores().challenges().countAttempt(challenge.id(), address, CodePurpose.SIGN_IN, Given.NOW))
                .isEmpty();
        assertThat(stores().challenges().countOpenAttempt(address, CodePurpose.SIGN_IN, CLIENT, Given.NOW))
                .containsExactly(other);
        assertThat(find(other, Given.NOW)).contains(other);
    }

    @Test
    default void dropping_ends_all_of_an_address_with_one_purpose() {
        EmailAddress address = Given.address();
        Challenge one = added(address, 0);
        Challenge two = added(address, 1);
        Challenge otherPurpose = challenge(address, CodePurpose.VERIFY_EMAIL, CLIENT, 0);
        add(otherPurpose);
        Challenge otherAddress = added(Given.address(), 0);

        stores().challenges().drop(address, CodePurpose.SIGN_IN);

        assertThat(find(one, Given.NOW)).isEmpty();
        assertThat(find(two, Given.NOW)).isEmpty();
        assertThat(stores().challenges().consume(two.id(), Given.NOW)).isFalse();
        assertThat(find(otherPurpose, Given.NOW)).contains(otherPurpose);
        assertThat(find(otherAddress, Given.NOW)).contains(otherAddress);
    }

    private void add(Challenge challenge) {
        stores().challenges().add(challenge, challenge.createdAt());
    }

    private Challenge added(EmailAddress address, int minute) {
        Challenge challenge = challenge(address, CodePurpose.SIGN_IN, CLIENT, minute);
        add(challenge);
        return challenge;
    }

    private Optional<Challenge> find(Challenge challenge, Instant now) {
        return stores().challenges().findLiving(challenge.id(), challenge.address(), challenge.purpose(), now);
    }

    private Optional<Challenge> newest(EmailAddress address, ClientAddress client, Instant now) {
        return stores().challenges().newestLiving(address, CodePurpose.SIGN_IN, client, now);
    }

    /** A challenge that was asked for so many minutes after {@link Given#NOW}. */
    static Challenge challenge(EmailAddress address, CodePurpose purpose, ClientAddress client, int minute) {
        Instant created = Given.after(Duration.ofMinutes(minute));
        return new Challenge(
                new ChallengeId(Given.id()),
                purpose,
                address,
                Optional.empty(),
                Given.digest(),
                client.network(),
                created,
                created.plus(LIFE));
    }
}

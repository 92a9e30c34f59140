package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.CodePurpose;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How every store counts guesses. */
public interface ChallengeAttemptsContract extends StoresContract {
    /** Who asked for the codes. */
    ClientAddress OWNER = Given.client("192.0.2.1");

    @Test
    default void a_challenge_gives_five_attempts_and_no_more() {
        Challenge challenge = added(Given.address(), 0);

        for (int i = 0; i < 5; i++) {
            assertThat(attempt(challenge)).isTrue();
        }
        assertThat(attempt(challenge)).isFalse();
        assertThat(attempt(challenge)).isFalse();
    }

    @Test
    default void the_attempts_of_one_challenge_are_not_those_of_another() {
        EmailAddress address = Given.address();
        Challenge guessed = added(address, 0);
        Challenge other = added(address, 1);
        exhaust(guessed);

        assertThat(attempt(other)).isTrue();
    }

    @Test
    default void an_attempt_answers_the_challenge() {
        Challenge challenge = added(Given.address(), 0);

        assertThat(stores().challenges()
                        .countAttempt(challenge.id(), challenge.address(), challenge.purpose(), Given.NOW))
                .contains(challenge);
    }

    @Test
    default void used_up_attempts_do_not_end_a_challenge() {
        Challenge challenge = added(Given.address(), 0);
        exhaust(challenge);

        assertThat(stores().challenges()
                        .findLiving(challenge.id(), challenge.address(), challenge.purpose(), Given.NOW))
                .contains(challenge);
        assertThat(stores().challenges().newestLiving(challenge.address(), challenge.purpose(), OWNER, Given.NOW))
                .contains(challenge);
        assertThat(stores().challenges().consume(challenge.id(), Given.NOW)).isTrue();
    }

    @Test
    default void looking_counts_nothing() {
        Challenge challenge = added(Given.address(), 0);

        for (int i = 0; i < 10; i++) {
            stores().challenges().findLiving(challenge.id(), challenge.address(), challenge.purpose(), Given.NOW);
            stores().challenges().newestLiving(challenge.address(), challenge.purpose(), OWNER, Given.NOW);
        }

        exhaust(challenge);
    }

    @Test
    default void an_attempt_under_another_address_or_purpose_or_too_late_counts_nothing() {
        Challenge challenge = added(Given.address(), 0);

        for (int i = 0; i < 10; i++) {
            assertThat(stores().challenges()
                            .countAttempt(challenge.id(), Given.address(), challenge.purpose(), Given.NOW))
                    .isEmpty();
            assertThat(stores().challenges()
                            .countAttempt(challenge.id(), challenge.address(), CodePurpose.VERIFY_EMAIL, Given.NOW))
                    .isEmpty();
            assertThat(stores().challenges()
                            .countAttempt(
                                    challenge.id(), challenge.address(), challenge.purpose(), challenge.expiresAt()))
                    .isEmpty();
        }

        exhaust(challenge);
        assertThat(stores().challenges()
                        .countAttempt(new ChallengeId(Given.id()), challenge.address(), challenge.purpose(), Given.NOW))
                .isEmpty();
    }

    @Test
    default void the_last_moment_is_still_an_attempt() {
        Challenge challenge = added(Given.address(), 0);
        Instant last = challenge.expiresAt().minusMillis(1);

        assertThat(stores().challenges().countAttempt(challenge.id(), challenge.address(), challenge.purpose(), last))
                .contains(challenge);
        assertThat(open(challenge.address(), OWNER, last)).containsExactly(challenge);
        assertThat(open(challenge.address(), OWNER, challenge.expiresAt())).isEmpty();
    }

    @Test
    default void an_open_attempt_is_one_on_each_living_challenge_newest_first() {
        EmailAddress address = Given.address();
        Challenge newer = added(address, 1);
        Challenge older = added(address, 0);
        added(Given.address(), 2);
        Challenge otherPurpose = ChallengesContract.challenge(address, CodePurpose.VERIFY_EMAIL, OWNER, 3);
        stores().challenges().add(otherPurpose, Given.NOW);

        assertThat(open(address, OWNER, Given.NOW)).containsExactly(newer, older);
        assertThat(stores().challenges().countOpenAttempt(address, CodePurpose.VERIFY_EMAIL, OWNER, Given.NOW))
                .containsExactly(otherPurpose);
        assertThat(open(Given.address(), OWNER, Given.NOW)).isEmpty();
    }

    @Test
    default void a_client_has_five_open_attempts_on_each_challenge() {
        EmailAddress address = Given.address();
        Challenge older = added(address, 0);
        for (int i = 0; i < 3; i++) {
            assertThat(open(address, OWNER, Given.NOW)).containsExactly(older);
        }
        Challenge newer = added(address, 1);
        for (int i = 0; i < 2; i++) {
            assertThat(open(address, OWNER, Given.NOW)).containsExactly(newer, older);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(open(address, OWNER, Given.NOW)).containsExactly(newer);
        }
        assertThat(open(address, OWNER, Given.NOW)).isEmpty();
        assertThat(open(address, Given.client("192.0.2.2"), Given.NOW)).containsExactly(newer, older);
    }

    @Test
    default void all_clients_together_have_twenty_open_attempts() {
        Challenge challenge = added(Given.address(), 0);
        for (int client = 1; client <= 4; client++) {
            for (int i = 0; i < 5; i++) {
                assertThat(open(challenge.address(), Given.client("192.0.2." + client), Given.NOW))
                        .containsExactly(challenge);
            }
        }

        assertThat(open(challenge.address(), Given.client("192.0.2.5"), Given.NOW))
                .isEmpty();
    }

    @Test
    default void twenty_single_open_attempts_are_twenty_as_well() {
        Challenge challenge = added(Given.address(), 0);
        for (int client = 1; client <= 20; client++) {
            assertThat(open(challenge.address(), Given.client("192.0.2." + client), Given.NOW))
                    .containsExactly(challenge);
        }

        assertThat(open(challenge.address(), Given.client("192.0.2.1"), Given.NOW))
                .isEmpty();
        assertThat(open(challenge.address(), Given.client("192.0.2.21"), Given.NOW))
                .isEmpty();
    }

    @Test
    default void neighbours_in_a_network_share_their_open_attempts() {
        Challenge challenge = added(Given.address(), 0);
        for (int i = 0; i < 5; i++) {
            ClientAddress neighbour = new ClientAddress("2001:db8::" + i, "20010db800000000/64");
            assertThat(open(challenge.address(), neighbour, Given.NOW)).containsExactly(challenge);
        }

        ClientAddress sixth = new ClientAddress("2001:db8::6", "20010db800000000/64");
        assertThat(open(challenge.address(), sixth, Given.NOW)).isEmpty();
    }

    @Test
    default void open_attempts_do_not_burn_those_that_name_the_challenge() {
        Challenge challenge = added(Given.address(), 0);
        for (int client = 1; client <= 20; client++) {
            open(challenge.address(), Given.client("192.0.2." + client), Given.NOW);
        }

        exhaust(challenge);
    }

    @Test
    default void attempts_that_name_the_challenge_do_not_burn_open_ones() {
        Challenge challenge = added(Given.address(), 0);
        exhaust(challenge);

        for (int i = 0; i < 5; i++) {
            assertThat(open(challenge.address(), OWNER, Given.NOW)).containsExactly(challenge);
        }
        assertThat(open(challenge.address(), OWNER, Given.NOW)).isEmpty();
    }

    private Challenge added(EmailAddress address, int minute) {
        Challenge challenge = ChallengesContract.challenge(address, CodePurpose.SIGN_IN, OWNER, minute);
        stores().challenges().add(challenge, Given.NOW);
        return challenge;
    }

    private boolean attempt(Challenge challenge) {
        return stores().challenges()
                .countAttempt(challenge.id(), challenge.address(), challenge.purpose(), Given.NOW)
                .isPresent();
    }

    private void exhaust(Challenge challenge) {
        for (int i = 0; i < Challenge.MOST_ATTEMPTS; i++) {
            assertThat(attempt(challenge)).isTrue();
        }
        assertThat(attempt(challenge)).isFalse();
    }

    private List<Challenge> open(EmailAddress address, ClientAddress client, Instant now) {
        return stores().challenges().countOpenAttempt(address, CodePurpose.SIGN_IN, client, now);
    }
}

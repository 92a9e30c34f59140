package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.CodePurpose;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which challenge gives way to a fourth in every store. */
public interface ChallengeYieldContract extends StoresContract {
    /** Who asks for codes. */
    ClientAddress CLIENT = Given.client("192.0.2.1");

    @Test
    default void of_four_the_oldest_yields() {
        EmailAddress address = Given.address();
        Challenge newest = added(address, 2);
        Challenge oldest = added(address, 0);
        Challenge middle = added(address, 1);

        Challenge fourth = added(address, 3);

        assertThat(find(oldest, Given.NOW)).isEmpty();
        assertThat(stores().challenges().countOpenAttempt(address, CodePurpose.SIGN_IN, CLIENT, Given.NOW))
                .containsExactly(fourth, newest, middle);
    }

    @Test
    default void the_one_with_the_most_wrong_guesses_yields_before_older_ones() {
        EmailAddress address = Given.address();
        Challenge oldest = added(address, 0);
        Challenge guessed = added(address, 1);
        Challenge newest = added(address, 2);
        attempt(oldest);
        attempt(guessed);
        attempt(guessed);
        attempt(newest);

        Challenge fourth = added(address, 3);
        assertThat(find(guessed, Given.NOW)).isEmpty();
        Challenge fifth = added(address, 4);
        assertThat(find(oldest, Given.NOW)).isEmpty();

        assertThat(find(newest, Given.NOW)).contains(newest);
        assertThat(find(fourth, Given.NOW)).contains(fourth);
        assertThat(find(fifth, Given.NOW)).contains(fifth);
    }

    @Test
    default void guesses_that_name_no_challenge_are_wrong_guesses_too() {
        EmailAddress address = Given.address();
        Challenge first = added(address, 0);
        Challenge guessed = added(address, 1);
        for (int i = 0; i < 2; i++) {
            stores().challenges().countOpenAttempt(address, CodePurpose.SIGN_IN, CLIENT, Given.NOW);
        }
        attempt(guessed);
        Challenge fresh = added(address, 2);
        attempt(fresh);

        added(address, 3);

        assertThat(find(guessed, Given.NOW)).isEmpty();
        assertThat(find(first, Given.NOW)).contains(first);
        assertThat(find(fresh, Given.NOW)).contains(fresh);
    }

    @Test
    default void only_living_ones_of_the_same_address_and_purpose_yield() {
        EmailAddress address = Given.address();
        Challenge otherPurpose = ChallengesContract.challenge(address, CodePurpose.VERIFY_EMAIL, CLIENT, 0);
        Challenge otherAddress = added(Given.address(), 0);
        Challenge one = added(address, 0);
        Challenge two = added(address, 1);
        Challenge consumed = added(address, 2);
        add(otherPurpose);
        stores().challenges().consume(consumed.id(), Given.NOW);

        Challenge three = added(address, 3);

        for (Challenge living : new Challenge[] {otherPurpose, otherAddress, one, two, three}) {
            assertThat(find(living, Given.NOW)).contains(living);
        }
        Instant firstOver = one.expiresAt();
        Challenge atItsEnd = ChallengesContract.challenge(
                address, CodePurpose.SIGN_IN, CLIENT, (int) ChallengesContract.LIFE.toMinutes());
        stores().challenges().add(atItsEnd, firstOver);
        assertThat(find(two, firstOver)).contains(two);
        assertThat(find(three, firstOver)).contains(three);
        assertThat(find(atItsEnd, firstOver)).contains(atItsEnd);
    }

    private void add(Challenge challenge) {
        stores().challenges().add(challenge, challenge.createdAt());
    }

    private Challenge added(EmailAddress address, int minute) {
        Challenge challenge = ChallengesContract.challenge(address, CodePurpose.SIGN_IN, CLIENT, minute);
        add(challenge);
        return challenge;
    }

    private void attempt(Challenge challenge) {
        assertThat(stores().challenges()
                        .countAttempt(challenge.id(), challenge.address(), challenge.purpose(), Given.NOW))
                .isPresent();
    }

    private Optional<Challenge> find(Challenge challenge, Instant now) {
        return stores().challenges().findLiving(challenge.id(), challenge.address(), challenge.purpose(), now);
    }
}

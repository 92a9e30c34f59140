package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.contract.ChallengesContract;
import dev.signet.core.contract.Given;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.Challenges;
import dev.signet.core.verification.CodePurpose;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is decided once about a code by guesses that meet at it. */
class ChallengeRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final Challenge challenge =
            ChallengesContract.challenge(Given.address(), CodePurpose.SIGN_IN, ChallengesContract.CLIENT, 0);
    private Challenges challenges;

    @BeforeEach
    void add() {
        challenges = DATABASE.stores().challenges();
        challenges.add(challenge, Given.NOW);
    }

    @Test
    void a_challenge_is_consumed_by_one_call() {
        assertThat(Meeting.of(DATABASE, () -> challenges.consume(challenge.id(), Given.NOW)))
                .containsExactly(true, false, false, false);
    }

    @Test
    void of_all_who_make_the_last_attempt_one_is_compared() {
        for (int i = 1; i < Challenge.MOST_ATTEMPTS; i++) {
            assertThat(attempt()).isTrue();
        }

        assertThat(Meeting.of(DATABASE, this::attempt)).containsExactly(true, false, false, false);
    }

    @Test
    void of_all_who_make_a_clients_last_open_attempt_one_is_compared() {
        for (int i = 1; i < Challenge.MOST_OPEN_ATTEMPTS_A_CLIENT; i++) {
            assertThat(openAttempt()).hasSize(1);
        }

        assertThat(Meeting.of(DATABASE, this::openAttempt))
                .extracting(List::size)
                .containsExactly(1, 0, 0, 0);
    }

    private boolean attempt() {
        return challenges
                .countAttempt(challenge.id(), challenge.address(), challenge.purpose(), Given.NOW)
                .isPresent();
    }

    private List<Challenge> openAttempt() {
        return challenges.countOpenAttempt(
                challenge.address(), challenge.purpose(), ChallengesContract.CLIENT, Given.NOW);
    }
}

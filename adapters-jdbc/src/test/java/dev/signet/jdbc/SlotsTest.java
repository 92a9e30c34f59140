package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.contract.Given;
import dev.signet.core.contract.Race;
import dev.signet.core.registration.RegistrationClaim;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.CodePurpose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "At most three" holds between transactions that do not see each other. */
class SlotsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final EmailAddress address = Given.address();
    private JdbcStores stores;

    @BeforeEach
    void open() {
        stores = DATABASE.stores();
    }

    @Test
    void of_two_that_want_the_same_free_slot_the_later_one_takes_the_next() {
        Meeting.behind(DATABASE, () -> addChallenge(1), () -> addChallenge(9));

        assertThat(slots()).containsExactly("1 192.0.2.1", "2 192.0.2.9");
    }

    @Test
    void who_yielded_to_another_meanwhile_yields_once() {
        addChallenge(1);
        addChallenge(2);
        addChallenge(3);

        Meeting.behind(DATABASE, () -> addChallenge(4), () -> addChallenge(9));

        assertThat(slots()).containsExactly("1 192.0.2.4", "2 192.0.2.9", "3 192.0.2.3");
    }

    @Test
    void a_claim_takes_no_place_that_a_strangers_claim_took_meanwhile() {
        assertThat(Meeting.behind(DATABASE, () -> addClaim(1), () -> addClaim(9)))
                .isTrue();
        assertThat(claimants()).containsExactlyInAnyOrder("192.0.2.1", "192.0.2.9");
    }

    @Test
    void a_claim_for_which_a_stranger_took_the_last_place_meanwhile_is_not_kept() {
        addClaim(1);
        addClaim(2);

        assertThat(Meeting.behind(DATABASE, () -> addClaim(3), () -> addClaim(9)))
                .isFalse();
        assertThat(claimants()).containsExactlyInAnyOrder("192.0.2.1", "192.0.2.2", "192.0.2.3");
    }

    @Test
    void no_more_than_three_live_after_many_long_transactions() {
        Race.of(
                30,
                runner -> stores.transactions().inTransaction(() -> {
                    stores.challenges().add(challenge(runner), Given.NOW);
                    stores.registrationClaims().add(claim(runner), Given.NOW);
                    return stores.registrationClaims()
                            .living(address, Given.NOW)
                            .size();
                }));

        assertThat(slots()).hasSize(3);
        assertThat(stores.registrationClaims().living(address, Given.NOW)).hasSize(3);
    }

    private boolean addChallenge(int client) {
        stores.challenges().add(challenge(client), Given.NOW);
        return true;
    }

    private boolean addClaim(int client) {
        return stores.registrationClaims().add(claim(client), Given.NOW);
    }

    private List<String> claimants() {
        return stores.registrationClaims().living(address, Given.NOW).stream()
                .map(RegistrationClaim::claimedFrom)
                .toList();
    }

    private List<String> slots() {
        return DATABASE.jdbi()
                .withHandle(
                        handle -> handle.createQuery("SELECT slot || ' ' || asked_from FROM challenges ORDER BY slot")
                                .mapTo(String.class)
                                .list());
    }

    private Challenge challenge(int client) {
        return new Challenge(
                new ChallengeId(Given.id()),
                CodePurpose.SIGN_IN,
                address,
                Optional.empty(),
                Given.digest(),
                "192.0.2." + client,
                Given.after(Duration.ofSeconds(client)),
                Given.after(Duration.ofMinutes(10)));
    }

    private RegistrationClaim claim(int client) {
        return new RegistrationClaim(
                new ClaimId(Given.id()),
                address,
                Given.username(),
                Given.hash(),
                "192.0.2." + client,
                Given.NOW,
                Given.after(Duration.ofHours(2)));
    }
}

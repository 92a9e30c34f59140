package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.registration.RegistrationClaim;
import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of registration claims does. */
public interface RegistrationClaimsContract extends StoresContract {
    /** How long claims live here. */
    Duration LIFE = Duration.ofHours(2);

    @Test
    default void a_claim_comes_back_as_it_was() {
        EmailAddress address = Given.address();
        RegistrationClaim claim = claim(address, "20010db8000000ff/64", 0);

        assertThat(add(claim)).isTrue();

        assertThat(stores().registrationClaims().find(claim.id(), address, Given.NOW))
                .contains(claim);
        assertThat(stores().registrationClaims().living(address, Given.NOW)).containsExactly(claim);
    }

    @Test
    default void a_claim_is_found_under_its_own_address_alone() {
        RegistrationClaim claim = claim(Given.address(), "192.0.2.1", 0);
        add(claim);

        assertThat(stores().registrationClaims().find(claim.id(), Given.address(), Given.NOW))
                .isEmpty();
        assertThat(stores().registrationClaims().find(new ClaimId(Given.id()), claim.address(), Given.NOW))
                .isEmpty();
        assertThat(stores().registrationClaims().living(Given.address(), Given.NOW))
                .isEmpty();
    }

    @Test
    default void a_claim_is_over_when_it_expires() {
        RegistrationClaim claim = claim(Given.address(), "192.0.2.1", 0);
        add(claim);
        Instant last = claim.expiresAt().minusMillis(1);

        assertThat(stores().registrationClaims().find(claim.id(), claim.address(), last))
                .contains(claim);
        assertThat(stores().registrationClaims().living(claim.address(), last)).containsExactly(claim);
        assertThat(stores().registrationClaims().find(claim.id(), claim.address(), claim.expiresAt()))
                .isEmpty();
        assertThat(stores().registrationClaims().living(claim.address(), claim.expiresAt()))
                .isEmpty();
    }

    @Test
    default void living_claims_come_newest_first() {
        EmailAddress address = Given.address();
        RegistrationClaim oldest = claim(address, "192.0.2.1", 0);
        RegistrationClaim middle = claim(address, "192.0.2.2", 1);
        RegistrationClaim newest = claim(address, "192.0.2.3", 2);
        add(middle);
        add(newest);
        add(oldest);

        assertThat(stores().registrationClaims().living(address, newest.createdAt()))
                .containsExactly(newest, middle, oldest);
    }

    @Test
    default void a_fourth_claim_replaces_the_oldest_of_its_own_network() {
        EmailAddress address = Given.address();
        RegistrationClaim foreign = claim(address, "192.0.2.9", 0);
        RegistrationClaim older = claim(address, "192.0.2.1", 1);
        RegistrationClaim newer = claim(address, "192.0.2.1", 2);
        RegistrationClaim fourth = claim(address, "192.0.2.1", 3);
        add(foreign);
        add(older);
        add(newer);

        assertThat(add(fourth)).isTrue();

        assertThat(stores().registrationClaims().living(address, fourth.createdAt()))
                .containsExactly(fourth, newer, foreign);
        assertThat(stores().registrationClaims().find(older.id(), address, fourth.createdAt()))
                .isEmpty();
    }

    @Test
    default void a_fourth_claim_from_a_network_without_one_is_refused_and_not_written() {
        EmailAddress address = Given.address();
        RegistrationClaim one = claim(address, "192.0.2.1", 0);
        RegistrationClaim two = claim(address, "192.0.2.2", 1);
        RegistrationClaim three = claim(address, "192.0.2.3", 2);
        RegistrationClaim fourth = claim(address, "192.0.2.4", 3);
        add(one);
        add(two);
        add(three);

        assertThat(add(fourth)).isFalse();

        assertThat(stores().registrationClaims().living(address, fourth.createdAt()))
                .containsExactly(three, two, one);
    }

    @Test
    default void an_expired_claim_neither_counts_nor_is_replaced() {
        EmailAddress address = Given.address();
        RegistrationClaim expired = claim(address, "192.0.2.1", 0);
        add(expired);
        int after = (int) LIFE.toMinutes();
        add(claim(address, "192.0.2.2", after));
        add(claim(address, "192.0.2.3", after));
        RegistrationClaim third = claim(address, "192.0.2.4", after);
        RegistrationClaim fourth = claim(address, "192.0.2.1", after);

        assertThat(add(third)).isTrue();
        assertThat(add(fourth)).isFalse();

        assertThat(stores().registrationClaims().living(address, third.createdAt()))
                .hasSize(RegistrationClaim.MOST_LIVING)
                .doesNotContain(fourth);
    }

    @Test
    default void claims_on_other_addresses_do_not_count() {
        for (int i = 0; i < RegistrationClaim.MOST_LIVING; i++) {
            add(claim(Given.address(), "192.0.2.1", i));
        }
        RegistrationClaim claim = claim(Given.address(), "192.0.2.2", 0);

        assertThat(add(claim)).isTrue();
    }

    @Test
    default void one_claim_is_dropped_if_it_is_on_the_address() {
        EmailAddress address = Given.address();
        RegistrationClaim one = claim(address, "192.0.2.1", 0);
        RegistrationClaim two = claim(address, "192.0.2.1", 1);
        add(one);
        add(two);

        stores().registrationClaims().drop(one.id(), Given.address());
        stores().registrationClaims().drop(two.id(), address);

        assertThat(stores().registrationClaims().living(address, two.createdAt()))
                .containsExactly(one);
    }

    @Test
    default void dropping_an_addresss_claims_leaves_those_on_others() {
        EmailAddress address = Given.address();
        RegistrationClaim one = claim(address, "192.0.2.1", 0);
        RegistrationClaim two = claim(address, "192.0.2.2", 1);
        RegistrationClaim foreign = claim(Given.address(), "192.0.2.1", 0);
        add(one);
        add(two);
        add(foreign);

        stores().registrationClaims().drop(address);

        assertThat(stores().registrationClaims().living(address, Given.NOW)).isEmpty();
        assertThat(stores().registrationClaims().find(one.id(), address, Given.NOW))
                .isEmpty();
        assertThat(stores().registrationClaims().living(foreign.address(), Given.NOW))
                .containsExactly(foreign);
    }

    private boolean add(RegistrationClaim claim) {
        return stores().registrationClaims().add(claim, claim.createdAt());
    }

    private static RegistrationClaim claim(EmailAddress address, String from, int minute) {
        Instant created = Given.after(Duration.ofMinutes(minute));
        return new RegistrationClaim(
                new ClaimId(Given.id()), address, Given.username(), Given.hash(), from, created, created.plus(LIFE));
    }
}

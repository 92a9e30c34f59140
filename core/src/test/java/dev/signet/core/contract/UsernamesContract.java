package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Username;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What every store of usernames does. */
public interface UsernamesContract extends StoresContract {
    /** When reservations end. */
    Instant END = Given.after(Duration.ofHours(2));

    /** The last moment before that. */
    Instant JUST_BEFORE_END = END.minusMillis(1);

    @Test
    default void a_reserved_username_is_kept_for_its_address_until_the_reservation_ends() {
        Username name = Given.username();
        EmailAddress address = Given.address();
        EmailAddress other = Given.address();

        assertThat(reserve(name, address, Given.NOW)).isTrue();
        assertThat(reserve(name, other, JUST_BEFORE_END)).isFalse();
        assertThat(stores().usernames().reserve(name, other, Given.after(Duration.ofHours(4)), END))
                .isTrue();
        assertThat(stores().usernames().reserve(name, address, Given.after(Duration.ofHours(4)), END))
                .isFalse();
    }

    @Test
    default void an_address_extends_its_own_reservation() {
        Username name = Given.username();
        EmailAddress address = Given.address();
        reserve(name, address, Given.NOW);

        assertThat(stores().usernames().reserve(name, address, END.plusSeconds(60), JUST_BEFORE_END))
                .isTrue();

        assertThat(reserve(name, Given.address(), END.plusSeconds(59))).isFalse();
        assertThat(reserve(name, Given.address(), END.plusSeconds(60))).isTrue();
    }

    @Test
    default void a_username_is_the_same_in_any_case() {
        Username name = Given.username();
        Username upper = new Username(name.value().toUpperCase(Locale.ROOT));
        UserId owner = given().user();
        reserve(name, Given.address(), Given.NOW);

        assertThat(reserve(upper, Given.address(), Given.NOW)).isFalse();
        assertThat(stores().usernames().take(upper, owner, Given.NOW)).isFalse();

        assertThat(stores().usernames().take(upper, owner, END)).isTrue();
        assertThat(reserve(name, Given.address(), END)).isFalse();
        stores().usernames().release(name, owner);
        assertThat(reserve(upper, Given.address(), END)).isTrue();
    }

    @Test
    default void a_free_username_is_taken_for_ever() {
        Username name = Given.username();
        EmailAddress address = Given.address();
        Instant muchLater = Given.after(Duration.ofDays(10_000));

        assertThat(stores().usernames().take(name, given().user(), address, Given.NOW))
                .isTrue();

        assertThat(reserve(name, address, muchLater)).isFalse();
        assertThat(stores().usernames().take(name, given().user(), address, muchLater))
                .isFalse();
        assertThat(stores().usernames().take(name, given().user(), muchLater)).isFalse();
    }

    @Test
    default void a_reserved_username_is_taken_by_who_proves_its_address_only() {
        Username name = Given.username();
        EmailAddress address = Given.address();
        reserve(name, address, Given.NOW);

        assertThat(stores().usernames().take(name, given().user(), Given.address(), JUST_BEFORE_END))
                .isFalse();
        assertThat(stores().usernames().take(name, given().user(), JUST_BEFORE_END))
                .isFalse();
        assertThat(stores().usernames().take(name, given().user(), address, JUST_BEFORE_END))
                .isTrue();
        assertThat(reserve(name, Given.address(), END)).isFalse();
    }

    @Test
    default void a_username_whose_reservation_ended_is_taken_by_anybody() {
        Username one = Given.username();
        Username two = Given.username();
        reserve(one, Given.address(), Given.NOW);
        reserve(two, Given.address(), Given.NOW);

        assertThat(stores().usernames().take(one, given().user(), Given.address(), END))
                .isTrue();
        assertThat(stores().usernames().take(two, given().user(), END)).isTrue();
    }

    @Test
    default void an_account_takes_its_own_username_again() {
        Username name = Given.username();
        UserId owner = given().user();
        stores().usernames().take(name, owner, Given.NOW);

        assertThat(stores().usernames().take(name, owner, Given.NOW)).isTrue();
        assertThat(stores().usernames().take(name, owner, Given.address(), Given.NOW))
                .isTrue();
        assertThat(stores().usernames().take(name, given().user(), Given.NOW)).isFalse();
    }

    @Test
    default void a_username_is_given_back_by_its_account_alone() {
        Username name = Given.username();
        UserId owner = given().user();
        stores().usernames().take(name, owner, Given.NOW);

        stores().usernames().release(name, given().user());
        assertThat(reserve(name, Given.address(), Given.NOW)).isFalse();

        stores().usernames().release(name, owner);
        assertThat(reserve(name, Given.address(), Given.NOW)).isTrue();
        stores().usernames().release(name, owner);
        assertThat(reserve(name, Given.address(), Given.NOW)).isFalse();
    }

    @Test
    default void dropping_an_addresss_reservations_leaves_others_and_what_is_taken() {
        EmailAddress address = Given.address();
        Username first = Given.username();
        Username second = Given.username();
        Username taken = Given.username();
        Username foreign = Given.username();
        reserve(first, address, Given.NOW);
        reserve(second, address, Given.NOW);
        reserve(foreign, Given.address(), Given.NOW);
        stores().usernames().take(taken, given().user(), address, Given.NOW);

        stores().usernames().dropReservations(address);

        EmailAddress next = Given.address();
        assertThat(reserve(first, next, Given.NOW)).isTrue();
        assertThat(reserve(second, next, Given.NOW)).isTrue();
        assertThat(reserve(taken, next, Given.NOW)).isFalse();
        assertThat(reserve(foreign, next, Given.NOW)).isFalse();
    }

    private boolean reserve(Username name, EmailAddress address, Instant now) {
        return stores().usernames().reserve(name, address, END, now);
    }
}

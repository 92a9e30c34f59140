package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Account;
import dev.signet.core.account.AccountBilling;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.Username;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of accounts does. */
public interface AccountsContract extends StoresContract {
    /** Later than the accounts were made. */
    Instant LATER = Given.after(Duration.ofMinutes(5));

    @Test
    default void an_account_is_found_by_its_id_its_address_and_its_username() {
        Account account = given().account();
        given().account();

        assertThat(stores().accounts().find(account.id())).contains(account);
        assertThat(stores().accounts().findByEmail(account.email().orElseThrow()))
                .contains(account);
        assertThat(stores().accounts().findByUsername(account.username())).contains(account);
    }

    @Test
    default void who_is_not_there_is_not_found() {
        given().account();

        assertThat(stores().accounts().find(new UserId(Given.id()))).isEmpty();
        assertThat(stores().accounts().findByEmail(Given.address())).isEmpty();
        assertThat(stores().accounts().findByUsername(Given.username())).isEmpty();
    }

    @Test
    default void a_username_is_found_in_any_case_and_kept_in_that_of_its_owner() {
        Account account = given().account();
        String name = account.username().value();

        assertThat(stores().accounts().findByUsername(new Username(name.toUpperCase(Locale.ROOT))))
                .contains(account);
        assertThat(stores().accounts().findByUsername(new Username(name.toLowerCase(Locale.ROOT))))
                .contains(account);
    }

    @Test
    default void everything_about_an_account_comes_back_as_it_was() {
        Account account = new Account(
                new UserId(Given.id()),
                Given.username(),
                Optional.of(new EmailAddress("jos\u00e9+o'neil@xn--bcher-kva.example")),
                Optional.of(Given.UNUSUAL),
                Optional.of(Given.hash()),
                false,
                false,
                new AccountBilling(Long.MAX_VALUE, 7, Optional.of(Given.UNUSUAL)),
                Given.NOW,
                LATER);

        assertThat(given().add(account)).isTrue();

        assertThat(stores().accounts().find(account.id())).contains(account);
        assertThat(stores().accounts().findByEmail(account.email().orElseThrow()))
                .contains(account);
    }

    @Test
    default void accounts_without_an_address_do_not_stand_in_each_others_way() {
        Account one = Given.bare();
        Account other = Given.bare();

        assertThat(given().add(one)).isTrue();
        assertThat(given().add(other)).isTrue();

        assertThat(stores().accounts().find(one.id())).contains(one);
        assertThat(stores().accounts().find(other.id())).contains(other);
    }

    @Test
    default void a_second_account_for_an_address_is_refused_and_not_written() {
        Account first = given().account();
        EmailAddress address = first.email().orElseThrow();
        Account second = Given.person(address);

        assertThat(given().add(second)).isFalse();

        assertThat(stores().accounts().findByEmail(address)).contains(first);
        assertThat(stores().accounts().find(second.id())).isEmpty();
        assertThat(stores().accounts().findByUsername(second.username())).isEmpty();
    }

    @Test
    default void a_password_is_set_for_the_first_time_and_again() {
        Account bare = Given.bare();
        given().add(bare);
        PasswordHash first = Given.hash();
        PasswordHash second = Given.hash();

        assertThat(stores().accounts().setPassword(bare.id(), first, LATER)).isTrue();
        assertThat(found(bare).passwordHash()).contains(first);
        assertThat(found(bare).updatedAt()).isEqualTo(LATER);
        assertThat(stores().accounts().setPassword(bare.id(), second, LATER)).isTrue();
        assertThat(found(bare).passwordHash()).contains(second);
        assertThat(found(bare).createdAt()).isEqualTo(Given.NOW);
    }

    @Test
    default void a_password_is_set_for_one_account_alone() {
        Account other = given().account();

        stores().accounts().setPassword(given().user(), Given.hash(), LATER);

        assertThat(found(other)).isEqualTo(other);
    }

    @Test
    default void no_password_is_set_for_a_deactivated_or_unknown_account() {
        Account deactivated = given().deactivated();

        assertThat(stores().accounts().setPassword(deactivated.id(), Given.hash(), LATER))
                .isFalse();
        assertThat(found(deactivated)).isEqualTo(deactivated);
        assertThat(stores().accounts().setPassword(new UserId(Given.id()), Given.hash(), LATER))
                .isFalse();
    }

    @Test
    default void a_password_is_replaced_while_it_is_the_one_that_was_read() {
        Account read = given().account();
        PasswordHash next = Given.hash();

        assertThat(stores().accounts().replacePassword(read, next, LATER)).isTrue();

        assertThat(found(read).passwordHash()).contains(next);
        assertThat(found(read).updatedAt()).isEqualTo(LATER);
        assertThat(found(read).username()).isEqualTo(read.username());
    }

    @Test
    default void a_first_password_is_set_while_there_is_none() {
        Account read = Given.bare();
        given().add(read);
        PasswordHash first = Given.hash();

        assertThat(stores().accounts().replacePassword(read, first, LATER)).isTrue();
        assertThat(stores().accounts().replacePassword(read, Given.hash(), LATER))
                .isFalse();

        assertThat(found(read).passwordHash()).contains(first);
    }

    @Test
    default void a_password_that_changed_since_it_was_read_is_not_replaced() {
        Account read = given().account();
        PasswordHash changed = Given.hash();
        stores().accounts().setPassword(read.id(), changed, LATER);

        assertThat(stores().accounts().replacePassword(read, Given.hash(), LATER.plusSeconds(1)))
                .isFalse();

        assertThat(found(read).passwordHash()).contains(changed);
        assertThat(found(read).updatedAt()).isEqualTo(LATER);
    }

    @Test
    default void only_the_password_has_to_be_what_it_was() {
        Account read = given().account();
        given().rename(read, Given.username(), Optional.of("Ada Lovelace"), LATER);

        assertThat(stores().accounts().replacePassword(read, Given.hash(), LATER))
                .isTrue();

        assertThat(found(read).fullName()).contains("Ada Lovelace");
    }

    @Test
    default void nobodys_password_is_not_replaced() {
        assertThat(stores().accounts().replacePassword(Given.bare(), Given.hash(), LATER))
                .isFalse();
    }

    private Account found(Account account) {
        return stores().accounts().find(account.id()).orElseThrow();
    }
}

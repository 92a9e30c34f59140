package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Account;
import dev.signet.core.account.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store of accounts changes the names that people chose. */
public interface AccountNamesContract extends StoresContract {
    /** Later than the accounts were made. */
    Instant LATER = Given.after(Duration.ofMinutes(5));

    @Test
    default void a_renamed_account_has_its_new_names_only() {
        Account account = given().account();
        Username name = Given.username();

        assertThat(rename(account, name, Optional.of(Given.UNUSUAL))).isTrue();

        assertThat(stores().accounts().findByUsername(name)).contains(found(account));
        assertThat(stores().accounts().findByUsername(account.username())).isEmpty();
        assertThat(found(account).username()).isEqualTo(name);
        assertThat(found(account).fullName()).contains(Given.UNUSUAL);
        assertThat(found(account).updatedAt()).isEqualTo(LATER);
        assertThat(found(account).passwordHash()).isEqualTo(account.passwordHash());
    }

    @Test
    default void a_full_name_can_be_taken_away() {
        Account account = given().account();
        rename(account, account.username(), Optional.of("Ada Lovelace"));

        rename(found(account), account.username(), Optional.empty());

        assertThat(found(account).fullName()).isEmpty();
    }

    @Test
    default void nobody_is_not_renamed() {
        assertThat(stores().accounts().rename(Given.person(Given.address()), Given.username(), Optional.empty(), LATER))
                .isFalse();
    }

    @Test
    default void names_that_changed_since_they_were_read_are_not_changed_again() {
        Account read = given().account();
        Username first = Given.username();
        rename(read, first, Optional.empty());
        Account renamed = found(read);

        assertThat(stores().accounts().rename(read, read.username(), Optional.of("Ada"), LATER))
                .isFalse();
        rename(renamed, first, Optional.of("Ada Lovelace"));
        assertThat(stores().accounts().rename(renamed, first, Optional.of("Ada"), LATER))
                .isFalse();

        assertThat(found(read).username()).isEqualTo(first);
        assertThat(found(read).fullName()).contains("Ada Lovelace");
    }

    private Account found(Account account) {
        return stores().accounts().find(account.id()).orElseThrow();
    }

    private boolean rename(Account account, Username name, Optional<String> fullName) {
        return given().rename(account, name, fullName, LATER);
    }
}

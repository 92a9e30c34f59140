package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Account;
import dev.signet.core.account.AccountBilling;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store does to accounts for an operator. */
public interface AccountOversightContract extends StoresContract {
    /** When an operator acts first. */
    Instant FIRST = Given.after(Duration.ofHours(1));

    /** And then. */
    Instant SECOND = Given.after(Duration.ofHours(2));

    @Test
    default void a_plan_takes_the_place_of_all_that_was_kept() {
        Account before = given().account();
        Account bystander = given().account();
        AccountBilling full = new AccountBilling(Long.MAX_VALUE, 7, Optional.of(Given.UNUSUAL));

        assertThat(stores().oversight().accounts().setBilling(before.id(), full, FIRST))
                .contains(with(before, true, full, FIRST));
        assertThat(stores().accounts().find(before.id())).contains(with(before, true, full, FIRST));

        assertThat(stores().oversight().accounts().setBilling(before.id(), AccountBilling.none(), SECOND))
                .contains(with(before, true, AccountBilling.none(), SECOND));
        assertThat(stores().accounts().find(before.id())).contains(with(before, true, AccountBilling.none(), SECOND));
        assertThat(stores().accounts().find(bystander.id())).contains(bystander);
    }

    @Test
    default void a_deactivated_person_keeps_the_rest_and_is_activated_again() {
        Account before = given().account();
        Account bystander = given().account();

        assertThat(stores().oversight().accounts().setActive(before.id(), false, FIRST))
                .contains(with(before, false, before.billing(), FIRST));
        assertThat(stores().accounts().find(before.id())).contains(with(before, false, before.billing(), FIRST));
        assertThat(stores().accounts().find(bystander.id())).contains(bystander);

        assertThat(stores().oversight().accounts().setActive(before.id(), true, SECOND))
                .contains(with(before, true, before.billing(), SECOND));
        assertThat(stores().accounts().find(before.id())).contains(with(before, true, before.billing(), SECOND));
    }

    @Test
    default void the_state_that_a_person_is_in_already_changes_nothing() {
        Account active = given().account();
        Account inactive = given().deactivated();

        assertThat(stores().oversight().accounts().setActive(active.id(), true, FIRST))
                .contains(active);
        assertThat(stores().oversight().accounts().setActive(inactive.id(), false, FIRST))
                .contains(inactive);

        assertThat(stores().accounts().find(active.id())).contains(active);
        assertThat(stores().accounts().find(inactive.id())).contains(inactive);
    }

    @Test
    default void one_that_is_not_there_is_not_changed() {
        UserId nobody = new UserId(Given.id());

        assertThat(stores().oversight().accounts().setBilling(nobody, AccountBilling.none(), FIRST))
                .isEmpty();
        assertThat(stores().oversight().accounts().setActive(nobody, false, FIRST))
                .isEmpty();
        assertThat(stores().accounts().find(nobody)).isEmpty();
    }

    private static Account with(Account old, boolean active, AccountBilling billing, Instant updatedAt) {
        return new Account(
                old.id(),
                old.username(),
                old.email(),
                old.fullName(),
                old.passwordHash(),
                old.googleLinked(),
                active,
                billing,
                old.createdAt(),
                updatedAt);
    }
}

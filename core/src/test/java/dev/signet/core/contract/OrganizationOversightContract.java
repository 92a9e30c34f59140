package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.organization.Billing;
import dev.signet.core.organization.Organization;
import dev.signet.core.shared.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store does to organisations for an operator. */
public interface OrganizationOversightContract extends StoresContract {
    /** When an operator acts first. */
    Instant FIRST = Given.after(Duration.ofHours(1));

    /** And then. */
    Instant SECOND = Given.after(Duration.ofHours(2));

    @Test
    default void a_suspended_organization_has_its_time_and_reason_and_keeps_the_rest() {
        Organization before = founded();
        Organization bystander = founded();

        Optional<Organization> answer = stores().oversight().organizations().suspend(before.id(), Given.UNUSUAL, FIRST);

        assertThat(answer)
                .contains(with(before, before.billing(), Optional.of(FIRST), Optional.of(Given.UNUSUAL), FIRST));
        assertThat(stores().organizations().find(before.id())).isEqualTo(answer);
        assertThat(stores().organizations().find(bystander.id())).contains(bystander);
    }

    @Test
    default void one_suspended_again_keeps_its_time_and_gets_the_new_reason() {
        Organization before = founded();
        stores().oversight().organizations().suspend(before.id(), "unpaid", FIRST);

        Optional<Organization> answer = stores().oversight().organizations().suspend(before.id(), "abuse", SECOND);

        assertThat(answer).contains(with(before, before.billing(), Optional.of(FIRST), Optional.of("abuse"), SECOND));
        assertThat(stores().organizations().find(before.id())).isEqualTo(answer);
    }

    @Test
    default void a_lifted_suspension_leaves_nothing_behind() {
        Organization before = founded();
        Organization other = founded();
        stores().oversight().organizations().suspend(before.id(), "unpaid", FIRST);
        stores().oversight().organizations().suspend(other.id(), "unpaid", FIRST);

        Optional<Organization> answer = stores().oversight().organizations().unsuspend(before.id(), SECOND);

        assertThat(answer).contains(with(before, before.billing(), Optional.empty(), Optional.empty(), SECOND));
        assertThat(stores().organizations().find(before.id())).isEqualTo(answer);
        assertThat(stores().organizations().find(other.id()).flatMap(Organization::suspendedAt))
                .contains(FIRST);
    }

    @Test
    default void where_there_is_no_suspension_lifting_it_changes_nothing() {
        Organization before = founded();

        assertThat(stores().oversight().organizations().unsuspend(before.id(), FIRST))
                .contains(before);

        assertThat(stores().organizations().find(before.id())).contains(before);
    }

    @Test
    default void one_suspended_anew_has_the_new_time() {
        Organization before = founded();
        stores().oversight().organizations().suspend(before.id(), "unpaid", FIRST);
        stores().oversight().organizations().unsuspend(before.id(), FIRST);

        assertThat(stores().oversight()
                        .organizations()
                        .suspend(before.id(), "unpaid", SECOND)
                        .flatMap(Organization::suspendedAt))
                .contains(SECOND);
    }

    @Test
    default void a_plan_takes_the_place_of_all_that_was_kept() {
        Organization before = founded();
        Billing full = OrganizationsContract.fullBilling();
        stores().oversight().organizations().suspend(before.id(), "unpaid", FIRST);

        assertThat(stores().oversight().organizations().setBilling(before.id(), full, FIRST))
                .contains(with(before, full, Optional.of(FIRST), Optional.of("unpaid"), FIRST));
        Optional<Organization> answer =
                stores().oversight().organizations().setBilling(before.id(), Billing.none(), SECOND);

        assertThat(answer).contains(with(before, Billing.none(), Optional.of(FIRST), Optional.of("unpaid"), SECOND));
        assertThat(stores().organizations().find(before.id())).isEqualTo(answer);
    }

    @Test
    default void a_personal_organization_is_no_exception() {
        OrganizationId own = given().organization(given().user());

        assertThat(stores().oversight().organizations().suspend(own, "abuse", FIRST))
                .isPresent();

        assertThat(stores().organizations().find(own).flatMap(Organization::suspendedReason))
                .contains("abuse");
    }

    @Test
    default void one_that_is_not_there_is_not_changed() {
        OrganizationId deleted = founded().id();
        stores().organizations().delete(deleted, FIRST);

        for (OrganizationId gone : List.of(deleted, new OrganizationId(Given.id()))) {
            assertThat(stores().oversight().organizations().suspend(gone, "unpaid", SECOND))
                    .isEmpty();
            assertThat(stores().oversight().organizations().unsuspend(gone, SECOND))
                    .isEmpty();
            assertThat(stores().oversight().organizations().setBilling(gone, Billing.none(), SECOND))
                    .isEmpty();
        }
    }

    private Organization founded() {
        return stores().organizations().find(given().team(given().user())).orElseThrow();
    }

    private static Organization with(
            Organization old,
            Billing billing,
            Optional<Instant> suspendedAt,
            Optional<String> suspendedReason,
            Instant updatedAt) {
        return new Organization(
                old.id(),
                old.name(),
                old.slug(),
                old.personal(),
                billing,
                suspendedAt,
                suspendedReason,
                old.createdAt(),
                updatedAt);
    }
}

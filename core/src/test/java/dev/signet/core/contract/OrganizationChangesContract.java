package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.organization.Organization;
import dev.signet.core.organization.RenameOutcome;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Slug;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every store names organisations anew and deletes them. */
public interface OrganizationChangesContract extends StoresContract {
    /** Later than the organisations were founded. */
    Instant LATER = Given.after(Duration.ofDays(1));

    /** How many ask at once. */
    int FEW = 16;

    /** A new name. */
    Label NAME = new Label(Given.UNUSUAL);

    @Test
    default void a_renamed_organization_keeps_the_rest() {
        Organization before = new Organization(
                new OrganizationId(Given.id()),
                new Label("Before"),
                slug(),
                true,
                OrganizationsContract.fullBilling(),
                Optional.of(Given.NOW),
                Optional.of("unpaid"),
                Given.NOW,
                Given.NOW);
        stores().organizations().add(before);
        Slug slug = slug();

        assertThat(rename(before.id(), slug)).isEqualTo(RenameOutcome.RENAMED);

        assertThat(stores().organizations().find(before.id()))
                .contains(new Organization(
                        before.id(),
                        NAME,
                        slug,
                        true,
                        before.billing(),
                        before.suspendedAt(),
                        before.suspendedReason(),
                        Given.NOW,
                        LATER));
    }

    @Test
    default void an_organization_may_keep_its_slug() {
        Organization organization = added();

        assertThat(rename(organization.id(), organization.slug())).isEqualTo(RenameOutcome.RENAMED);

        assertThat(found(organization.id()).name()).isEqualTo(NAME);
    }

    @Test
    default void what_is_not_named_anew_stays_what_it_has_become() {
        Organization organization = added();
        Slug slug = slug();

        assertThat(stores().organizations().rename(organization.id(), Optional.empty(), Optional.of(slug), LATER))
                .isEqualTo(RenameOutcome.RENAMED);
        assertThat(stores().organizations().rename(organization.id(), Optional.of(NAME), Optional.empty(), LATER))
                .isEqualTo(RenameOutcome.RENAMED);

        assertThat(found(organization.id()))
                .extracting(Organization::name, Organization::slug)
                .containsExactly(NAME, slug);
    }

    @Test
    default void the_slug_of_another_one_is_not_given_and_nothing_is_written() {
        Organization other = added();
        Organization organization = added();

        assertThat(rename(organization.id(), other.slug())).isEqualTo(RenameOutcome.SLUG_TAKEN);

        assertThat(found(organization.id())).isEqualTo(organization);
        assertThat(found(other.id())).isEqualTo(other);
    }

    @Test
    default void a_transaction_goes_on_after_a_slug_was_taken() {
        Organization other = added();
        Organization organization = added();
        Organization third = Given.newOrganization(false);

        RenameOutcome outcome = stores().transactions().inTransaction(() -> {
            stores().organizations().add(third);
            RenameOutcome taken = rename(organization.id(), other.slug());
            assertThat(found(organization.id())).isEqualTo(organization);
            assertThat(taken).isEqualTo(RenameOutcome.SLUG_TAKEN);
            return rename(organization.id(), slug());
        });

        assertThat(outcome).isEqualTo(RenameOutcome.RENAMED);
        assertThat(stores().organizations().find(third.id())).contains(third);
        assertThat(found(organization.id()).name()).isEqualTo(NAME);
    }

    @Test
    default void the_slug_that_was_given_up_is_free() {
        Organization organization = added();
        rename(organization.id(), slug());

        assertThat(stores().organizations().add(withSlug(organization.slug()))).isTrue();
    }

    @Test
    default void an_organization_that_is_not_there_is_not_renamed() {
        OrganizationId team = given().team(given().user());
        stores().organizations().delete(team, LATER);

        assertThat(rename(team, slug())).isEqualTo(RenameOutcome.NOT_THERE);
        assertThat(rename(new OrganizationId(Given.id()), slug())).isEqualTo(RenameOutcome.NOT_THERE);
        assertThat(rename(team, added().slug())).isEqualTo(RenameOutcome.NOT_THERE);
    }

    @Test
    default void a_deleted_organization_is_nowhere_and_deleted_once() {
        UserId owner = given().user();
        OrganizationId team = given().team(owner);
        OrganizationId other = given().team(owner);

        assertThat(stores().organizations().delete(team, LATER)).isTrue();
        assertThat(stores().organizations().delete(team, LATER)).isFalse();
        assertThat(stores().organizations().delete(new OrganizationId(Given.id()), LATER))
                .isFalse();

        assertThat(stores().organizations().find(team)).isEmpty();
        assertThat(stores().organizations().standing(team, owner)).isEmpty();
        assertThat(stores().organizations().standings(owner))
                .extracting(standing -> standing.organization().id())
                .containsExactly(other);
    }

    @Test
    default void a_personal_organization_is_never_deleted() {
        UserId owner = given().user();
        OrganizationId own = given().organization(owner);

        assertThat(stores().organizations().delete(own, LATER)).isFalse();

        assertThat(stores().organizations().findPersonal(owner)).contains(found(own));
        assertThat(stores().organizations().standing(own, owner).orElseThrow().role())
                .isEqualTo(Role.OWNER);
    }

    @Test
    default void the_slug_of_a_deleted_organization_is_free() {
        Organization first = added();
        Organization second = added();
        stores().organizations().delete(first.id(), LATER);
        stores().organizations().delete(second.id(), LATER);

        assertThat(stores().organizations().add(withSlug(first.slug()))).isTrue();
        assertThat(rename(added().id(), second.slug())).isEqualTo(RenameOutcome.RENAMED);
        assertThat(stores().organizations().add(withSlug(first.slug()))).isFalse();
    }

    @Test
    default void of_parallel_renames_one_gets_the_slug() {
        List<Organization> all = IntStream.range(0, FEW).mapToObj(i -> added()).toList();
        Slug slug = slug();

        List<RenameOutcome> outcomes =
                Race.of(FEW, runner -> rename(all.get(runner).id(), slug));

        assertThat(outcomes.stream().filter(outcome -> outcome == RenameOutcome.RENAMED))
                .hasSize(1);
        assertThat(outcomes).containsOnly(RenameOutcome.RENAMED, RenameOutcome.SLUG_TAKEN);
        assertThat(all.stream().filter(one -> found(one.id()).slug().equals(slug)))
                .hasSize(1);
    }

    @Test
    default void of_parallel_adds_and_renames_one_gets_the_slug() {
        Slug slug = slug();
        List<Organization> all = IntStream.range(0, FEW).mapToObj(i -> added()).toList();

        assertThat(Race.winners(
                        2 * FEW,
                        runner -> runner < FEW
                                ? stores().organizations().add(withSlug(slug))
                                : stores().transactions()
                                        .inTransaction(() ->
                                                rename(all.get(runner - FEW).id(), slug) == RenameOutcome.RENAMED)))
                .isEqualTo(1);
    }

    @Test
    default void an_organization_is_deleted_by_one_call() {
        OrganizationId team = given().team(given().user());

        assertThat(Race.winners(FEW, runner -> stores().organizations().delete(team, LATER)))
                .isEqualTo(1);
    }

    private RenameOutcome rename(OrganizationId id, Slug slug) {
        return stores().organizations().rename(id, Optional.of(NAME), Optional.of(slug), LATER);
    }

    private Organization added() {
        Organization organization = Given.newOrganization(false);
        stores().organizations().add(organization);
        return organization;
    }

    private Organization found(OrganizationId id) {
        return stores().organizations().find(id).orElseThrow();
    }

    private static Organization withSlug(Slug slug) {
        return Organization.founded(new OrganizationId(Given.id()), new Label("Next"), slug, false, LATER);
    }

    private static Slug slug() {
        return new Slug(Given.unique("slug"));
    }
}

package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.organization.Billing;
import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Slug;
import dev.signet.core.organization.Standing;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How every store keeps and finds organisations. */
public interface OrganizationsContract extends StoresContract {
    /** A plan with all there is. */
    static Billing fullBilling() {
        return new Billing(
                Optional.of("stripe"),
                Optional.of("cus_1"),
                Optional.of("sub_1"),
                Optional.of("prod_1"),
                Optional.of("team"),
                Optional.of("active"),
                Optional.of(Given.after(Duration.ofDays(30))),
                Optional.of(Given.UNUSUAL),
                Optional.of("billing@example.org"),
                Optional.of("icfg_1"));
    }

    @Test
    default void a_new_organization_is_found_as_it_was() {
        Organization organization = Given.newOrganization(true);

        assertThat(stores().organizations().add(organization)).isTrue();

        assertThat(stores().organizations().find(organization.id())).contains(organization);
        assertThat(stores().organizations().find(new OrganizationId(Given.id())))
                .isEmpty();
    }

    @Test
    default void everything_about_an_organization_comes_back_as_it_was() {
        UserId member = given().user();
        Organization organization = new Organization(
                new OrganizationId(Given.id()),
                new Label(Given.UNUSUAL),
                new Slug(Given.unique("team")),
                false,
                fullBilling(),
                Optional.of(Given.after(Duration.ofDays(1))),
                Optional.of(Given.UNUSUAL),
                Given.NOW,
                Given.after(Duration.ofDays(2)));

        stores().organizations().add(organization);
        given().join(organization.id(), member, Role.ADMIN);

        assertThat(stores().organizations().find(organization.id())).contains(organization);
        assertThat(stores().organizations().standing(organization.id(), member))
                .contains(new Standing(organization, Role.ADMIN));
    }

    @ParameterizedTest
    @EnumSource
    default void a_member_stands_in_their_organization_with_their_role(Role role) {
        OrganizationId organization = given().team(given().user());
        UserId member = given().member(organization, role);

        assertThat(stores().organizations().standing(organization, member))
                .contains(new Standing(found(organization), role));
    }

    @Test
    default void who_is_no_member_has_no_standing() {
        UserId stranger = given().user();
        OrganizationId organization = given().organization(given().user());
        given().organization(stranger);

        assertThat(stores().organizations().standing(organization, stranger)).isEmpty();
        assertThat(stores().organizations().standing(new OrganizationId(Given.id()), stranger))
                .isEmpty();
    }

    @Test
    default void who_has_left_has_no_standing() {
        OrganizationId organization = given().team(given().user());
        UserId member = given().member(organization, Role.ADMIN);

        stores().memberships().remove(organization, member, Given.NOW);

        assertThat(stores().organizations().standing(organization, member)).isEmpty();
        assertThat(stores().organizations().standings(member)).isEmpty();
    }

    @Test
    default void all_organizations_of_a_member_are_listed_newest_first_with_their_roles() {
        UserId user = given().user();
        OrganizationId own = given().organization(user);
        OrganizationId joinedLate = given().team(given().user());
        given().team(given().user());
        OrganizationId newest = given().team(user);
        given().join(joinedLate, user, Role.MEMBER);

        assertThat(stores().organizations().standings(user))
                .containsExactly(
                        new Standing(found(newest), Role.OWNER),
                        new Standing(found(joinedLate), Role.MEMBER),
                        new Standing(found(own), Role.OWNER));
        assertThat(stores().organizations().standings(given().user())).isEmpty();
    }

    @Test
    default void a_taken_slug_is_refused_and_nothing_is_written() {
        Organization first = Given.newOrganization(true);
        Organization second = Organization.founded(
                new OrganizationId(Given.id()), new Label("Second"), first.slug(), true, Given.NOW);
        stores().organizations().add(first);

        assertThat(stores().organizations().add(second)).isFalse();

        assertThat(stores().organizations().find(first.id())).contains(first);
        assertThat(stores().organizations().find(second.id())).isEmpty();
        Organization elsewhere =
                Organization.founded(second.id(), second.name(), new Slug(Given.unique("other")), true, Given.NOW);
        assertThat(stores().organizations().add(elsewhere)).isTrue();
    }

    @Test
    default void a_persons_own_organization_is_found() {
        UserId owner = given().user();
        OrganizationId own = given().organization(owner);
        given().organization(given().user());

        assertThat(stores().organizations().findPersonal(owner)).contains(found(own));
        assertThat(stores().organizations().findPersonal(given().user())).isEmpty();
    }

    @Test
    default void an_organization_that_is_not_personal_is_nobodys_own() {
        UserId owner = given().user();
        given().team(owner);

        assertThat(stores().organizations().findPersonal(owner)).isEmpty();
    }

    @Test
    default void another_persons_own_organization_does_not_become_ones_own() {
        OrganizationId hosts = given().organization(given().user());
        UserId member = given().member(hosts, Role.MEMBER);
        UserId admin = given().member(hosts, Role.ADMIN);

        assertThat(stores().organizations().findPersonal(member)).isEmpty();
        assertThat(stores().organizations().findPersonal(admin)).isEmpty();

        UserId owner = given().user();
        OrganizationId own = given().organization(owner);
        stores().memberships().add(new Membership(hosts, owner, Role.OWNER, Given.after(Duration.ofDays(1))));
        assertThat(stores().organizations().findPersonal(owner).map(Organization::id))
                .contains(own);
    }

    private Organization found(OrganizationId id) {
        return stores().organizations().find(id).orElseThrow();
    }
}

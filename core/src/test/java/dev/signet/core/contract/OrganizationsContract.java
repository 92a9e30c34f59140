package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.organization.Billing;
import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Slug;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of organisations does. */
public interface OrganizationsContract extends StoresContract {
    @Test
    default void a_member_finds_their_organization_as_it_was() {
        UserId member = given().user();
        Organization organization = personal();

        assertThat(stores().organizations().add(organization)).isTrue();
        join(organization.id(), member, Role.MEMBER, Given.NOW);

        assertThat(stores().organizations().findForMember(organization.id(), member))
                .contains(organization);
    }

    @Test
    default void everything_about_an_organization_comes_back_as_it_was() {
        UserId member = given().user();
        Billing billing = new Billing(
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
        Organization organization = new Organization(
                new OrganizationId(Given.id()),
                new Label(Given.UNUSUAL),
                new Slug(Given.unique("team")),
                false,
                billing,
                Optional.of(Given.after(Duration.ofDays(1))),
                Optional.of(Given.UNUSUAL),
                Given.NOW,
                Given.after(Duration.ofDays(2)));

        stores().organizations().add(organization);
        join(organization.id(), member, Role.ADMIN, Given.NOW);

        assertThat(stores().organizations().findForMember(organization.id(), member))
                .contains(organization);
    }

    @Test
    default void who_is_no_member_does_not_find_it() {
        UserId stranger = given().user();
        OrganizationId organization = given().organization(given().user());
        given().organization(stranger);

        assertThat(stores().organizations().findForMember(organization, stranger))
                .isEmpty();
        assertThat(stores().organizations().findForMember(new OrganizationId(Given.id()), stranger))
                .isEmpty();
    }

    @Test
    default void a_taken_slug_is_refused_and_nothing_is_written() {
        UserId member = given().user();
        Organization first = personal();
        Organization second = Organization.personal(personal().id(), new Label("Second"), first.slug(), Given.NOW);
        stores().organizations().add(first);
        join(first.id(), member, Role.OWNER, Given.NOW);

        assertThat(stores().organizations().add(second)).isFalse();

        assertThat(stores().organizations().findForMember(first.id(), member)).contains(first);
        Organization elsewhere =
                Organization.personal(second.id(), second.name(), new Slug(Given.unique("other")), Given.NOW);
        assertThat(stores().organizations().add(elsewhere)).isTrue();
    }

    @Test
    default void a_persons_own_organization_is_found() {
        UserId owner = given().user();
        OrganizationId own = given().organization(owner);
        given().organization(given().user());

        assertThat(stores().organizations().findPersonal(owner).map(Organization::id))
                .contains(own);
        assertThat(stores().organizations().findPersonal(given().user())).isEmpty();
    }

    @Test
    default void an_organization_that_is_not_personal_is_nobodys_own() {
        UserId owner = given().user();
        Organization team = new Organization(
                new OrganizationId(Given.id()),
                new Label("Team"),
                new Slug(Given.unique("team")),
                false,
                Billing.none(),
                Optional.empty(),
                Optional.empty(),
                Given.NOW,
                Given.NOW);
        stores().organizations().add(team);
        join(team.id(), owner, Role.OWNER, Given.NOW);

        assertThat(stores().organizations().findPersonal(owner)).isEmpty();
    }

    @Test
    default void another_persons_own_organization_does_not_become_ones_own() {
        UserId host = given().user();
        OrganizationId hosts = given().organization(host);
        UserId member = given().user();
        UserId admin = given().user();
        join(hosts, member, Role.MEMBER, Given.NOW);
        join(hosts, admin, Role.ADMIN, Given.NOW);

        assertThat(stores().organizations().findPersonal(member)).isEmpty();
        assertThat(stores().organizations().findPersonal(admin)).isEmpty();

        UserId owner = given().user();
        OrganizationId own = given().organization(owner);
        join(hosts, owner, Role.OWNER, Given.after(Duration.ofDays(1)));
        assertThat(stores().organizations().findPersonal(owner).map(Organization::id))
                .contains(own);
    }

    private void join(OrganizationId organization, UserId user, Role role, Instant when) {
        stores().memberships().add(new Membership(organization, user, role, when));
    }

    private static Organization personal() {
        return Organization.personal(
                new OrganizationId(Given.id()), new Label("Ada"), new Slug(Given.unique("ada")), Given.NOW);
    }
}

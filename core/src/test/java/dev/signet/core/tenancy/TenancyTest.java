package dev.signet.core.tenancy;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.Tenancy;
import dev.signet.core.Town;
import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Slug;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.project.Project;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 1, "Tenancy"; section 3, organisations, projects and members. */
class TenancyTest {
    private final Town town = new Town();
    private final Company acme = new Company(town, "acme");
    private final Tenancy tenancy = town.signet().tenancy();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_new_organisation_has_a_slug_of_its_name_and_a_default_project() {
        assertThat(acme.organization.slug().value()).startsWith("acme-");
        assertThat(acme.first.name().value()).isEqualTo("Default");
        assertThat(acme.organization.personal()).isFalse();
    }

    @Test
    void a_wanted_slug_is_taken_or_refused() {
        Organization made = ok(create("One", "one-of-us"));

        assertThat(made.slug().value()).isEqualTo("one-of-us");
        assertThat(refusal(create("Two", "one-of-us"))).isEqualTo(OrganizationRefusal.SLUG_TAKEN);
        assertThat(refusal(change(acme.open(acme.owner), Optional.empty(), Optional.of(new Slug("one-of-us")))))
                .isEqualTo(OrganizationRefusal.SLUG_TAKEN);
    }

    @Test
    void a_change_of_the_name_leaves_the_slug_that_another_request_has_changed_meanwhile() {
        Access opened = acme.open(acme.owner);
        ok(change(acme.open(acme.admin), Optional.empty(), Optional.of(new Slug("acme-anew"))));

        Organization changed = ok(change(opened, Optional.of(new Label("Acme Anew")), Optional.empty()));

        assertThat(changed.name().value()).isEqualTo("Acme Anew");
        assertThat(changed.slug().value()).isEqualTo("acme-anew");
    }

    @Test
    void a_deleted_organisations_slug_is_free_and_it_is_gone_for_everybody() {
        Organization made = ok(create("One", "one-of-us"));
        ok(tenancy.deleteOrganization()
                .delete(ok(town.signet().openOrganization().open(acme.owner, made.id())), client(1)));

        assertThat(refusal(town.signet().openOrganization().open(acme.owner, made.id())))
                .isEqualTo(CommonRefusal.NOT_FOUND);
        ok(create("Two", "one-of-us"));
    }

    @Test
    void a_personal_organisation_stays() {
        Principal owner = acme.owner;

        assertThat(refusal(tenancy.deleteOrganization()
                        .delete(
                                ok(town.signet()
                                        .openOrganization()
                                        .open(
                                                owner,
                                                owner.standing().organization().id())),
                                client(1))))
                .isEqualTo(OrganizationRefusal.PERSONAL_ORGANIZATION);
    }

    @Test
    void a_personal_organisation_has_one_owner_who_therefore_cannot_leave_it() {
        Access home = ok(town.signet().openOrganization().open(acme.owner, acme.owner.organizationId()));
        AddMember.Request owner = new AddMember.Request(email("acme-member@example.com"), Role.OWNER);
        AddMember.Request member = new AddMember.Request(email("acme-member@example.com"), Role.MEMBER);

        assertThat(refusal(tenancy.addMember().add(home, owner, client(1))))
                .isEqualTo(OrganizationRefusal.PERSONAL_ORGANIZATION);
        ok(tenancy.addMember().add(home, member, client(1)));
        assertThat(refusal(tenancy.changeMemberRole().change(home, acme.member.userId(), Role.OWNER, client(1))))
                .isEqualTo(OrganizationRefusal.PERSONAL_ORGANIZATION);
        assertThat(refusal(tenancy.removeMember().remove(home, acme.owner.userId(), client(1))))
                .isEqualTo(OrganizationRefusal.LAST_OWNER);
    }

    @Test
    void a_person_lists_theirs_and_the_key_of_an_organisation_its_own() {
        Principal key = acme.keyHolder(acme.open(acme.owner), Scopes.all());

        assertThat(ok(tenancy.listOrganizations().list(acme.member))).hasSize(2);
        assertThat(ok(tenancy.listOrganizations().list(key)))
                .extracting(standing -> standing.organization().id())
                .containsExactly(acme.organization.id());
    }

    @Test
    void a_project_is_named_anew_and_deleted_only_from_its_own_organisation() {
        Company other = new Company(town, "other");

        Project renamed = ok(
                tenancy.renameProject().rename(acme.open(acme.admin), acme.second.id(), new Label("Third"), client(1)));

        assertThat(renamed.name().value()).isEqualTo("Third");
        assertThat(refusal(tenancy.renameProject()
                        .rename(other.open(other.owner), acme.second.id(), new Label("Mine"), client(1))))
                .isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(refusal(tenancy.deleteProject().delete(other.open(other.owner), acme.second.id(), client(1))))
                .isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(ok(tenancy.listProjects().list(acme.open(acme.member)))).hasSize(2);
    }

    @Test
    void the_key_of_a_project_sees_that_one_alone() {
        Principal key = acme.keyHolder(acme.open(acme.owner, acme.first), Scopes.all());

        assertThat(ok(tenancy.listProjects().list(acme.open(key)))).containsExactly(acme.first);
        assertThat(refusal(tenancy.listMembers().list(acme.open(key)))).isEqualTo(CommonRefusal.FORBIDDEN);
    }

    @Test
    void a_member_is_found_by_their_address_and_is_one_once() {
        acme.settle("newcomer");

        Member added = ok(add(acme.admin, "newcomer@example.com", Role.MEMBER));

        assertThat(added.role()).isEqualTo(Role.MEMBER);
        assertThat(refusal(add(acme.admin, "newcomer@example.com", Role.ADMIN)))
                .isEqualTo(OrganizationRefusal.ALREADY_MEMBER);
        assertThat(refusal(add(acme.admin, "nobody@example.com", Role.MEMBER)))
                .isEqualTo(OrganizationRefusal.USER_NOT_FOUND);
    }

    @Test
    void admins_neither_make_nor_touch_owners() {
        acme.settle("newcomer");

        assertThat(refusal(add(acme.admin, "newcomer@example.com", Role.OWNER))).isEqualTo(CommonRefusal.FORBIDDEN);
        assertThat(refusal(change(acme.admin, acme.member, Role.OWNER))).isEqualTo(CommonRefusal.FORBIDDEN);
        assertThat(refusal(change(acme.admin, acme.owner, Role.MEMBER))).isEqualTo(CommonRefusal.FORBIDDEN);
        assertThat(refusal(remove(acme.admin, acme.owner))).isEqualTo(CommonRefusal.FORBIDDEN);
        ok(change(acme.admin, acme.member, Role.ADMIN));
    }

    @Test
    void anybody_may_leave_but_the_last_owner() {
        ok(remove(acme.member, acme.member));
        assertThat(refusal(acme.tryOpen(acme.member))).isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(refusal(remove(acme.owner, acme.owner))).isEqualTo(OrganizationRefusal.LAST_OWNER);
        assertThat(refusal(change(acme.owner, acme.owner, Role.ADMIN))).isEqualTo(OrganizationRefusal.LAST_OWNER);

        ok(change(acme.owner, acme.admin, Role.OWNER));
        ok(remove(acme.owner, acme.owner));
    }

    @Test
    void the_key_of_an_organisation_does_not_leave_in_its_makers_name() {
        Principal key = acme.keyHolder(acme.open(acme.admin), Scopes.all());
        ok(change(acme.owner, acme.admin, Role.OWNER));

        assertThat(refusal(remove(key, acme.admin))).isEqualTo(CommonRefusal.FORBIDDEN);
    }

    private Result<Organization> create(String name, String slug) {
        return tenancy.createOrganization()
                .create(
                        ok(acme.owner.requireOrganizationMaker()),
                        new CreateOrganization.Request(new Label(name), Optional.of(new Slug(slug))),
                        client(1));
    }

    private Result<Organization> change(Access access, Optional<Label> name, Optional<Slug> slug) {
        return tenancy.changeOrganization().change(access, new ChangeOrganization.Request(name, slug), client(1));
    }

    private Result<Member> add(Principal by, String address, Role role) {
        return tenancy.addMember().add(acme.open(by), new AddMember.Request(email(address), role), client(1));
    }

    private Result<Member> change(Principal by, Person whom, Role role) {
        return tenancy.changeMemberRole().change(acme.open(by), whom.userId(), role, client(1));
    }

    private Result<?> remove(Principal by, Person whom) {
        return tenancy.removeMember().remove(acme.open(by), whom.userId(), client(1));
    }
}

package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.signet.core.account.Account;
import dev.signet.core.account.Username;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Membership;
import dev.signet.core.organization.MembershipOutcome;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of memberships does. */
public interface MembershipsContract extends StoresContract {
    /** Later than everybody joined. */
    Instant LATER = Given.after(Duration.ofDays(1));

    @ParameterizedTest
    @EnumSource
    default void a_membership_comes_back_with_its_person(Role role) {
        OrganizationId organization = given().organization(given().user());
        Account person = given().account();
        Instant joined = Given.after(Duration.ofMillis(1));

        assertThat(stores().memberships().add(new Membership(organization, person.id(), role, joined)))
                .isTrue();

        Member member = new Member(person.id(), person.username(), person.email(), role, joined);
        assertThat(stores().memberships().find(organization, person.id())).contains(member);
        assertThat(stores().memberships().hold(organization, person.id())).contains(role);
        assertThat(stores().memberships().hold(organization, given().user())).isEmpty();
    }

    @Test
    default void those_are_locked_who_are_members_and_nobody_else_is_told_of() {
        UserId owner = given().user();
        OrganizationId organization = given().team(owner);
        UserId one = given().member(organization, Role.ADMIN);
        UserId two = given().member(organization, Role.MEMBER);
        UserId stranger = given().user();

        assertThat(stores().memberships().lock(organization, Set.of(one, two, stranger)))
                .containsOnly(entry(one, member(organization, one)), entry(two, member(organization, two)));
        assertThat(stores().memberships().lock(organization, Set.of(owner))).containsOnlyKeys(owner);
        assertThat(stores().memberships().lock(organization, Set.of(stranger))).isEmpty();
    }

    @Test
    default void a_member_is_shown_by_the_names_of_now() {
        OrganizationId organization = given().organization(given().user());
        Account person = given().account();
        given().join(organization, person.id(), Role.MEMBER);

        Username renamed = Given.username();
        stores().accounts().rename(person, renamed, Optional.empty(), LATER);

        assertThat(member(organization, person.id()).username()).isEqualTo(renamed);
    }

    @Test
    default void a_second_membership_is_refused_and_not_written() {
        UserId owner = given().user();
        OrganizationId organization = given().organization(owner);
        Member before = member(organization, owner);

        assertThat(stores().memberships().add(new Membership(organization, owner, Role.MEMBER, LATER)))
                .isFalse();

        assertThat(member(organization, owner)).isEqualTo(before);
    }

    @Test
    default void a_membership_is_that_of_one_person_in_one_organization() {
        UserId one = given().user();
        UserId other = given().user();
        OrganizationId ofOne = given().organization(one);
        OrganizationId ofOther = given().organization(other);

        assertThat(stores().memberships().find(ofOne, other)).isEmpty();
        assertThat(stores().memberships().find(ofOther, one)).isEmpty();
        assertThat(stores().memberships().find(new OrganizationId(Given.id()), one))
                .isEmpty();
    }

    @Test
    default void members_are_listed_by_when_they_joined_and_nobody_else() {
        UserId owner = given().user();
        OrganizationId organization = given().team(owner);
        UserId late = given().user();
        UserId early = given().user();
        stores().memberships().add(new Membership(organization, late, Role.ADMIN, Given.after(Duration.ofSeconds(2))));
        stores().memberships()
                .add(new Membership(organization, early, Role.MEMBER, Given.after(Duration.ofSeconds(1))));
        given().member(given().team(given().user()), Role.MEMBER);
        given().team(late);

        assertThat(stores().memberships().members(organization))
                .containsExactly(member(organization, owner), member(organization, early), member(organization, late));
    }

    @Test
    default void an_organization_without_members_lists_none() {
        given().team(given().user());

        assertThat(stores().memberships().members(new OrganizationId(Given.id())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    default void a_member_gets_another_role_and_keeps_the_rest(Role role) {
        UserId owner = given().user();
        OrganizationId organization = given().team(owner);
        UserId user = given().member(organization, Role.MEMBER);
        UserId bystander = given().member(organization, Role.MEMBER);
        Member before = member(organization, user);

        assertThat(stores().memberships().changeRole(organization, user, role)).isEqualTo(MembershipOutcome.DONE);

        assertThat(member(organization, user))
                .isEqualTo(new Member(user, before.username(), before.email(), role, before.joinedAt()));
        assertThat(member(organization, owner).role()).isEqualTo(Role.OWNER);
        assertThat(member(organization, bystander).role()).isEqualTo(Role.MEMBER);
    }

    @Test
    default void a_role_is_that_in_one_organization() {
        UserId user = given().user();
        OrganizationId own = given().organization(user);
        OrganizationId organization = given().team(given().user());
        given().join(organization, user, Role.MEMBER);

        stores().memberships().changeRole(organization, user, Role.ADMIN);

        assertThat(member(organization, user).role()).isEqualTo(Role.ADMIN);
        assertThat(member(own, user).role()).isEqualTo(Role.OWNER);
    }

    @Test
    default void a_removed_member_is_gone_from_that_organization_alone() {
        UserId owner = given().user();
        OrganizationId organization = given().team(owner);
        UserId user = given().member(organization, Role.ADMIN);
        OrganizationId own = given().organization(user);

        assertThat(stores().memberships().remove(organization, user, Given.NOW)).isEqualTo(MembershipOutcome.DONE);

        assertThat(stores().memberships().find(organization, user)).isEmpty();
        assertThat(stores().memberships().members(organization)).containsExactly(member(organization, owner));
        assertThat(stores().memberships().find(own, user)).isPresent();
        assertThat(stores().memberships().remove(organization, user, Given.NOW))
                .isEqualTo(MembershipOutcome.NOT_A_MEMBER);
    }

    @Test
    default void who_was_removed_may_come_back() {
        OrganizationId organization = given().team(given().user());
        UserId user = given().member(organization, Role.ADMIN);
        stores().memberships().remove(organization, user, Given.NOW);

        assertThat(stores().memberships().add(new Membership(organization, user, Role.MEMBER, LATER)))
                .isTrue();

        assertThat(member(organization, user).role()).isEqualTo(Role.MEMBER);
        assertThat(member(organization, user).joinedAt()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @EnumSource
    default void who_is_not_a_member_is_neither_changed_nor_removed(Role role) {
        OrganizationId organization = given().team(given().user());
        UserId stranger = given().user();
        OrganizationId own = given().organization(stranger);

        assertThat(stores().memberships().changeRole(organization, stranger, role))
                .isEqualTo(MembershipOutcome.NOT_A_MEMBER);
        assertThat(stores().memberships().remove(organization, stranger, Given.NOW))
                .isEqualTo(MembershipOutcome.NOT_A_MEMBER);
        assertThat(stores().memberships().changeRole(new OrganizationId(Given.id()), stranger, role))
                .isEqualTo(MembershipOutcome.NOT_A_MEMBER);

        assertThat(stores().memberships().find(organization, stranger)).isEmpty();
        assertThat(member(own, stranger).role()).isEqualTo(Role.OWNER);
    }

    private Member member(OrganizationId organization, UserId user) {
        return stores().memberships().find(organization, user).orElseThrow();
    }
}

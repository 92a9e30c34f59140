package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.organization.Member;
import dev.signet.core.organization.MembershipOutcome;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That no store leaves an organisation without an owner, however many change its members at the same moment. */
public interface LastOwnerContract extends StoresContract {
    /** How often two meet: they are not in each other's way each time. */
    int ROUNDS = 20;

    /** How many leave at once. */
    int FEW = 16;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    default void the_last_owner_stays_one(Role weaker) {
        UserId owner = given().user();
        OrganizationId organization = given().team(owner);
        given().member(organization, Role.ADMIN);
        given().team(owner);
        given().member(given().team(given().user()), Role.OWNER);

        assertThat(stores().memberships().changeRole(organization, owner, weaker))
                .isEqualTo(MembershipOutcome.LAST_OWNER);
        assertThat(stores().memberships().remove(organization, owner, Given.NOW))
                .isEqualTo(MembershipOutcome.LAST_OWNER);

        assertThat(owners(organization)).containsExactly(owner);
    }

    @Test
    default void the_last_owner_may_be_made_an_owner() {
        UserId owner = given().user();
        OrganizationId organization = given().team(owner);

        assertThat(stores().memberships().changeRole(organization, owner, Role.OWNER))
                .isEqualTo(MembershipOutcome.DONE);

        assertThat(owners(organization)).containsExactly(owner);
    }

    @Test
    default void an_owner_among_others_may_become_something_else_or_leave() {
        UserId first = given().user();
        OrganizationId organization = given().team(first);
        UserId second = given().member(organization, Role.OWNER);
        UserId third = given().member(organization, Role.OWNER);

        assertThat(stores().memberships().changeRole(organization, first, Role.MEMBER))
                .isEqualTo(MembershipOutcome.DONE);
        assertThat(stores().memberships().remove(organization, second, Given.NOW))
                .isEqualTo(MembershipOutcome.DONE);

        assertThat(owners(organization)).containsExactly(third);
        assertThat(stores().memberships().remove(organization, third, Given.NOW))
                .isEqualTo(MembershipOutcome.LAST_OWNER);
    }

    @Test
    default void an_organization_that_has_no_owner_lets_its_members_change_and_leave() {
        Organization ownerless = Given.newOrganization(false);
        stores().organizations().add(ownerless);
        OrganizationId organization = ownerless.id();
        UserId member = given().member(organization, Role.MEMBER);

        assertThat(stores().memberships().changeRole(organization, member, Role.ADMIN))
                .isEqualTo(MembershipOutcome.DONE);
        assertThat(stores().memberships().remove(organization, member, Given.NOW))
                .isEqualTo(MembershipOutcome.DONE);
    }

    @Test
    default void of_two_owners_who_step_down_at_once_one_stays() {
        meet((organization, self, other) -> stores().memberships().changeRole(organization, self, Role.MEMBER));
    }

    @Test
    default void of_two_owners_who_demote_each_other_one_stays() {
        meet((organization, self, other) -> stores().memberships().changeRole(organization, other, Role.ADMIN));
    }

    @Test
    default void of_two_owners_who_leave_at_once_one_stays() {
        meet((organization, self, other) -> stores().memberships().remove(organization, self, Given.NOW));
    }

    @Test
    default void of_two_owners_who_remove_each_other_one_stays() {
        meet((organization, self, other) -> stores().memberships().remove(organization, other, Given.NOW));
    }

    @Test
    default void of_two_owners_of_whom_one_leaves_and_one_steps_down_one_stays() {
        for (int round = 0; round < ROUNDS; round++) {
            UserId one = given().user();
            OrganizationId organization = given().team(one);
            UserId other = given().member(organization, Role.OWNER);

            List<MembershipOutcome> outcomes = Race.of(
                    2,
                    runner -> runner == 0
                            ? stores().memberships().remove(organization, one, Given.NOW)
                            : stores().memberships().changeRole(organization, other, Role.MEMBER));

            assertThat(outcomes).containsExactlyInAnyOrder(MembershipOutcome.DONE, MembershipOutcome.LAST_OWNER);
            assertThat(owners(organization)).hasSize(1);
        }
    }

    @Test
    default void of_many_owners_who_leave_at_once_one_stays() {
        UserId first = given().user();
        OrganizationId organization = given().team(first);
        List<UserId> all = Stream.concat(
                        Stream.of(first), Stream.generate(() -> given().member(organization, Role.OWNER)))
                .limit(FEW)
                .toList();

        List<MembershipOutcome> outcomes =
                Race.of(FEW, runner -> stores().memberships().remove(organization, all.get(runner), Given.NOW));

        assertThat(outcomes.stream().filter(outcome -> outcome == MembershipOutcome.DONE))
                .hasSize(FEW - 1);
        assertThat(outcomes).contains(MembershipOutcome.LAST_OWNER);
        assertThat(owners(organization)).hasSize(1);
    }

    @Test
    default void transactions_that_each_take_one_of_two_owners_leave_one() {
        for (int round = 0; round < ROUNDS; round++) {
            UserId first = given().user();
            OrganizationId organization = given().team(first);
            List<UserId> two = List.of(first, given().member(organization, Role.OWNER));

            Race.of(
                    2,
                    runner -> stores().transactions().inTransaction(() -> {
                        stores().memberships().find(organization, two.get(runner));
                        return stores().memberships().remove(organization, two.get(runner), Given.NOW);
                    }));

            assertThat(owners(organization)).hasSize(1);
        }
    }

    @Test
    default void a_member_is_removed_by_one_of_all_who_ask() {
        OrganizationId organization = given().team(given().user());
        UserId member = given().member(organization, Role.MEMBER);

        List<MembershipOutcome> outcomes =
                Race.of(FEW, runner -> stores().memberships().remove(organization, member, Given.NOW));

        assertThat(outcomes.stream().filter(outcome -> outcome == MembershipOutcome.DONE))
                .hasSize(1);
        assertThat(outcomes).containsOnly(MembershipOutcome.DONE, MembershipOutcome.NOT_A_MEMBER);
    }

    @Test
    default void who_is_removed_as_a_member_has_not_been_made_an_owner_meanwhile() {
        for (int round = 0; round < ROUNDS; round++) {
            OrganizationId organization = given().team(given().user());
            UserId member = given().member(organization, Role.MEMBER);

            List<Boolean> done = Race.of(
                    2,
                    runner -> runner == 0
                            ? removeIfMember(organization, member)
                            : stores().memberships().changeRole(organization, member, Role.OWNER)
                                    == MembershipOutcome.DONE);

            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
    }

    /** What one of two owners does. */
    @FunctionalInterface
    interface Move {
        MembershipOutcome make(OrganizationId organization, UserId self, UserId other);
    }

    private boolean removeIfMember(OrganizationId organization, UserId user) {
        return stores().transactions()
                .inTransaction(() -> Optional.ofNullable(stores().memberships()
                                .lock(organization, Set.of(user))
                                .get(user))
                        .filter(found -> found.role() == Role.MEMBER)
                        .map(found -> stores().memberships().remove(organization, user, Given.NOW))
                        .filter(MembershipOutcome.DONE::equals)
                        .isPresent());
    }

    private void meet(Move move) {
        for (int round = 0; round < ROUNDS; round++) {
            UserId one = given().user();
            OrganizationId organization = given().team(one);
            UserId other = given().member(organization, Role.OWNER);

            List<MembershipOutcome> outcomes = Race.of(
                    2,
                    runner -> runner == 0 ? move.make(organization, one, other) : move.make(organization, other, one));

            assertThat(outcomes).containsExactlyInAnyOrder(MembershipOutcome.DONE, MembershipOutcome.LAST_OWNER);
            assertThat(owners(organization)).hasSize(1);
        }
    }

    private List<UserId> owners(OrganizationId organization) {
        return stores().memberships().members(organization).stream()
                .filter(member -> member.role() == Role.OWNER)
                .map(Member::userId)
                .toList();
    }
}

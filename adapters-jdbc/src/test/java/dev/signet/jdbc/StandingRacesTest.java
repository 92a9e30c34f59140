package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.account.Account;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.authentication.Access;
import dev.signet.core.contract.Given;
import dev.signet.core.contract.Race;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.MembershipOutcome;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.core.tenancy.AddMember;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody gives in an organisation, and what they are there, are decided one after the other. */
class StandingRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int ROUNDS = 10;

    private Signet signet;
    private Given given;
    private OrganizationId organization;
    private UserId admin;
    private UserId other;
    private Access access;

    @BeforeEach
    void build() {
        signet = DATABASE.signet().build();
        found();
    }

    @Test
    void who_is_demoted_meanwhile_makes_no_key_of_what_they_were() {
        assertThat(Meeting.behind(DATABASE, () -> demote(admin), this::issue))
                .isEqualTo(Result.refused(CommonRefusal.FORBIDDEN));
    }

    @Test
    void who_is_removed_meanwhile_makes_no_key() {
        assertThat(Meeting.behind(DATABASE, this::remove, this::issue))
                .isEqualTo(Result.refused(CommonRefusal.NOT_FOUND));
    }

    @Test
    void who_is_demoted_meanwhile_adds_no_member() {
        assertThat(Meeting.behind(DATABASE, () -> demote(admin), this::add))
                .isEqualTo(Result.refused(CommonRefusal.FORBIDDEN));
    }

    @Test
    void who_is_demoted_meanwhile_deletes_no_project() {
        ProjectId project = given.project(organization);

        assertThat(Meeting.behind(
                        DATABASE,
                        () -> demote(admin),
                        () -> signet.tenancy().deleteProject().delete(access, project, Caller.inProcess())))
                .isEqualTo(Result.refused(CommonRefusal.FORBIDDEN));
    }

    @Test
    void a_demotion_waits_for_the_key_that_is_being_made() {
        assertThat(Meeting.behind(DATABASE, this::issue, () -> demote(admin))).isEqualTo(MembershipOutcome.DONE);
    }

    @Test
    void keys_of_one_person_are_made_one_after_the_other() {
        assertThat(Meeting.behind(DATABASE, this::issue, this::issue)).isInstanceOf(Result.Ok.class);
    }

    @Test
    void who_was_demoted_by_another_does_not_demote_them_in_turn() {
        Access others = open(other);

        assertThat(Meeting.behind(DATABASE, () -> change(others, admin), () -> change(access, other)))
                .isEqualTo(Result.refused(CommonRefusal.FORBIDDEN));
    }

    @Test
    void of_two_who_demote_each_other_at_once_one_does() {
        for (int round = 0; round < ROUNDS; round++) {
            found();
            List<Access> both = List.of(access, open(other));

            List<Result<Member>> answers = Race.of(2, runner -> change(both.get(runner), runner == 0 ? other : admin));

            assertThat(answers).filteredOn(Result.Ok.class::isInstance).hasSize(1);
        }
    }

    private void found() {
        given = new Given(DATABASE.stores());
        organization = given.team(given.user());
        admin = given.member(organization, Role.ADMIN);
        other = given.member(organization, Role.ADMIN);
        access = open(admin);
    }

    private Result<IssuedApiKey> issue() {
        return OrganizationKeys.issue(signet, access);
    }

    private Result<Member> add() {
        Account newcomer = given.account();
        return signet.tenancy()
                .addMember()
                .add(access, new AddMember.Request(newcomer.email().orElseThrow(), Role.ADMIN), Caller.inProcess());
    }

    private Result<Member> change(Access who, UserId whom) {
        return signet.tenancy().changeMemberRole().change(who, whom, Role.MEMBER, Caller.inProcess());
    }

    private MembershipOutcome demote(UserId user) {
        return DATABASE.stores().memberships().changeRole(organization, user, Role.MEMBER);
    }

    private MembershipOutcome remove() {
        return DATABASE.stores().memberships().remove(organization, admin, Given.NOW);
    }

    private Access open(UserId user) {
        Standing standing =
                DATABASE.stores().organizations().standing(organization, user).orElseThrow();
        Person person = new Person(user, given.session(user), standing, false, Given.NOW);
        return signet.openOrganization().open(person, organization).orThrow();
    }
}

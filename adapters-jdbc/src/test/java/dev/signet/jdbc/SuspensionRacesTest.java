package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.authentication.Access;
import dev.signet.core.contract.Given;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Organizations;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.core.tenancy.ChangeOrganization;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is written in an organisation is written while it stands; who suspends or deletes it waits for nobody. */
class SuspensionRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Signet signet;
    private Organizations organizations;
    private OrganizationId organization;
    private UserId member;
    private Access one;
    private Access other;

    @BeforeEach
    void found() {
        Given given = new Given(DATABASE.stores());
        signet = DATABASE.signet().build();
        organizations = DATABASE.stores().organizations();
        organization = given.team(given.user());
        member = given.member(organization, Role.MEMBER);
        one = open(given, given.member(organization, Role.ADMIN));
        other = open(given, given.member(organization, Role.ADMIN));
    }

    @Test
    void nothing_is_written_in_one_that_was_suspended_by_who_was_let_in_before() {
        suspend();

        assertThat(List.of(issue(one), changeRole(one), rename(one)))
                .containsOnly(Result.refused(OrganizationRefusal.ORGANIZATION_SUSPENDED));
    }

    @Test
    void nothing_is_written_in_one_that_was_deleted_by_who_was_let_in_before() {
        organizations.delete(organization, Given.NOW);

        assertThat(List.of(issue(one), changeRole(one), rename(one)))
                .containsOnly(Result.refused(CommonRefusal.NOT_FOUND));
    }

    @Test
    void who_waited_for_their_turn_sees_what_was_suspended_meanwhile() {
        assertThat(Meeting.behind(
                        DATABASE,
                        () -> {
                            issue(one);
                            suspend();
                        },
                        () -> issue(one)))
                .isEqualTo(Result.refused(OrganizationRefusal.ORGANIZATION_SUSPENDED));
    }

    @Test
    void a_suspension_waits_for_nobody_who_writes_there() {
        assertThat(Meeting.past(DATABASE, () -> issue(one), this::suspend)).isTrue();
    }

    @Test
    void people_write_in_it_beside_each_other() {
        assertThat(Meeting.past(DATABASE, () -> issue(one), () -> issue(other))).isInstanceOf(Result.Ok.class);
    }

    private Result<IssuedApiKey> issue(Access access) {
        return OrganizationKeys.issue(signet, access);
    }

    private Result<Member> changeRole(Access access) {
        return signet.tenancy().changeMemberRole().change(access, member, Role.ADMIN, Caller.inProcess());
    }

    private Result<Organization> rename(Access access) {
        return signet.tenancy()
                .changeOrganization()
                .change(
                        access,
                        new ChangeOrganization.Request(Optional.of(new Label("Anew")), Optional.empty()),
                        Caller.inProcess());
    }

    private boolean suspend() {
        return DATABASE.stores()
                .oversight()
                .organizations()
                .suspend(organization, "unpaid", Given.NOW)
                .isPresent();
    }

    private Access open(Given given, UserId user) {
        Standing standing = organizations.standing(organization, user).orElseThrow();
        Person person = new Person(user, given.session(user), standing, false, Given.NOW);
        return signet.openOrganization().open(person, organization).orThrow();
    }
}

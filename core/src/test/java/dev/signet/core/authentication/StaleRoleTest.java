package dev.signet.core.authentication;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.Oversight;
import dev.signet.core.Tenancy;
import dev.signet.core.Town;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.Operator;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.core.tenancy.AddMember;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Contract section 1, "Scopes" and "Tenancy": nobody gives more than they have. A request that was under way when its person
 * was demoted or removed does nothing that they could not do now.
 */
class StaleRoleTest {
    private final Town town = new Town();
    private final Tenancy tenancy = town.signet().tenancy();
    private final Oversight oversight = town.signet().oversight();
    private final Company acme = new Company(town, "acme");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void who_was_demoted_makes_no_key_of_the_organisation_by_whatever_credential_they_have() {
        List<Access> open = openToTheAdmin();

        demote();

        assertThat(open)
                .extracting(access -> refusal(acme.tryIssue(access, Scopes.none(), Optional.empty())))
                .containsOnly(CommonRefusal.FORBIDDEN);
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void who_was_removed_makes_no_key_by_whatever_credential_they_have() {
        List<Access> open = openToTheAdmin();

        ok(tenancy.removeMember().remove(acme.open(acme.owner), acme.admin.userId(), client(1)));

        assertThat(open)
                .extracting(access -> refusal(acme.tryIssue(access, Scopes.none(), Optional.empty())))
                .containsOnly(CommonRefusal.NOT_FOUND);
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void a_key_acts_with_what_its_maker_is_when_it_is_made() {
        Access project = acme.open(acme.admin, acme.first);

        demote();

        assertThat(acme.issue(project, Scopes.none()).key().makerRole()).contains(Role.MEMBER);
        assertThat(refusal(acme.tryIssue(project, Scopes.all(), Optional.empty())))
                .isEqualTo(new InsufficientScope(Scope.ALL));
    }

    @Test
    void a_key_of_the_organisation_makes_others_with_the_role_that_its_maker_had() {
        Principal key = acme.keyHolder(acme.open(acme.admin), Scopes.all());

        demote();

        assertThat(acme.issue(acme.open(key), Scopes.all()).key().makerRole()).contains(Role.ADMIN);
    }

    @Test
    void who_was_demoted_neither_adds_nor_changes_nor_removes_members() {
        Access access = acme.open(acme.admin);
        acme.settle("newcomer");
        UserId member = acme.member.userId();

        demote();

        assertThat(refusal(add(access))).isEqualTo(CommonRefusal.FORBIDDEN);
        assertThat(refusal(tenancy.changeMemberRole().change(access, member, Role.ADMIN, client(1))))
                .isEqualTo(CommonRefusal.FORBIDDEN);
        assertThat(refusal(tenancy.removeMember().remove(access, member, client(1))))
                .isEqualTo(CommonRefusal.FORBIDDEN);
        assertThat(ok(tenancy.listMembers().list(acme.open(acme.owner))))
                .extracting(Member::role)
                .containsExactly(Role.OWNER, Role.MEMBER, Role.MEMBER);
    }

    @Test
    void who_was_removed_does_not_bring_themselves_back() {
        Access access = acme.open(acme.admin);
        ok(tenancy.removeMember().remove(acme.open(acme.owner), acme.admin.userId(), client(1)));

        assertThat(refusal(tenancy.addMember()
                        .add(
                                access,
                                new AddMember.Request(Town.email("acme-admin@example.com"), Role.ADMIN),
                                client(1))))
                .isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(refusal(acme.tryOpen(acme.signIn("acme-admin")))).isEqualTo(CommonRefusal.NOT_FOUND);
    }

    @Test
    void who_was_demoted_changes_deletes_and_revokes_only_what_a_member_may() {
        Access access = acme.open(acme.admin);
        ApiKeyId own = acme.issue(access, Scopes.none()).key().id();
        ApiKeyId others = others();

        demote();

        assertThat(Writes.refused(town, acme, access, others)).containsOnly(CommonRefusal.FORBIDDEN);
        ok(town.signet().revokeKey().revoke(access, own, client(1)));
    }

    @Test
    void who_was_removed_changes_deletes_and_revokes_nothing() {
        Access access = acme.open(acme.admin);
        ApiKeyId own = acme.issue(access, Scopes.none()).key().id();

        ok(tenancy.removeMember().remove(acme.open(acme.owner), acme.admin.userId(), client(1)));

        assertThat(Writes.refused(town, acme, access, own)).containsOnly(CommonRefusal.NOT_FOUND);
    }

    @Test
    void who_was_signed_out_changes_deletes_and_revokes_nothing() {
        Access access = acme.open(acme.admin);
        ApiKeyId others = others();

        town.stores().sessions().endAll(acme.admin.userId(), town.clock().instant());

        assertThat(Writes.refused(town, acme, access, others)).containsOnly(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void an_owner_who_was_demoted_does_not_delete_the_organisation() {
        Access access = acme.open(acme.owner);
        ok(tenancy.changeMemberRole().change(access, acme.admin.userId(), Role.OWNER, client(1)));
        ok(tenancy.changeMemberRole().change(acme.open(acme.admin), acme.owner.userId(), Role.ADMIN, client(1)));

        assertThat(refusal(tenancy.deleteOrganization().delete(access, client(1))))
                .isEqualTo(CommonRefusal.FORBIDDEN);
        acme.open(acme.owner);
    }

    @Test
    void a_superuser_who_was_deactivated_does_nothing_any_more() {
        town.settle("root", Town.SUPERUSER);
        Person root = acme.signIn("root");
        Operator operator = ok(root.requireOperator());
        ApiKeyId key = others();

        ok(oversight.deactivateUser().deactivate(operator, root.userId(), client(1)));

        assertThat(List.of(
                        refusal(oversight.activateUser().activate(operator, root.userId(), client(1))),
                        refusal(oversight.revokeAnyKey().revoke(operator, key, client(1))),
                        refusal(oversight.hastenMail().hasten(operator, client(1))),
                        refusal(oversight.sendRecovery().send(operator, acme.owner.userId(), client(1)))))
                .containsOnly(CommonRefusal.INVALID_TOKEN);
    }

    private List<Access> openToTheAdmin() {
        return List.of(
                acme.open(acme.admin),
                acme.open(acme.userKeyHolder(acme.admin, Scopes.all())),
                acme.open(acme.cliKeyHolder(acme.admin, acme.organization)));
    }

    /** A key that is not the admin's. */
    private ApiKeyId others() {
        return acme.issue(acme.open(acme.owner), Scopes.none()).key().id();
    }

    private void demote() {
        ok(tenancy.changeMemberRole().change(acme.open(acme.owner), acme.admin.userId(), Role.MEMBER, client(1)));
    }

    private Result<Member> add(Access access) {
        return tenancy.addMember()
                .add(access, new AddMember.Request(Town.email("newcomer@example.com"), Role.MEMBER), client(1));
    }

    /** How many keys the organisation has: the one is the admin's command line's. */
    private int keys() {
        return town.stores()
                .apiKeys()
                .list(new ApiKeyOwner.OfOrganization(acme.organization.id()), PageRequest.first())
                .items()
                .size();
    }
}

package dev.signet.core.authentication;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.CommandLine;
import dev.signet.core.Company;
import dev.signet.core.Tenancy;
import dev.signet.core.Town;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLoginState;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.Operator;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.UserId;
import dev.signet.core.tenancy.AddMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Contract section 1, "API keys" and "Tenancy": a suspension holds within a second, and a deleted organisation is not there.
 * A request that was under way at that moment writes nothing in it.
 */
class SuspendedPlaceTest {
    private final Town town = new Town();
    private final Tenancy tenancy = town.signet().tenancy();
    private final Company acme = new Company(town, "acme");
    private final ApiKeyId key =
            acme.issue(acme.open(acme.owner), Scopes.none()).key().id();
    private List<Access> open = List.of();

    @BeforeEach
    void open() {
        town.settle("root", Town.SUPERUSER);
        acme.settle("newcomer");
        open = List.of(
                acme.open(acme.owner),
                acme.open(acme.userKeyHolder(acme.owner, Scopes.all())),
                acme.open(acme.cliKeyHolder(acme.owner, acme.organization)),
                acme.open(acme.keyHolder(acme.open(acme.owner), Scopes.all())));
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void nothing_is_written_in_one_that_was_suspended_by_whatever_credential() {
        suspend();

        assertThat(refused()).containsOnly(OrganizationRefusal.ORGANIZATION_SUSPENDED);
    }

    @Test
    void nothing_is_written_in_one_that_was_deleted_by_whatever_credential() {
        ok(tenancy.deleteOrganization().delete(acme.open(acme.owner), client(1)));

        assertThat(refused()).containsOnly(CommonRefusal.NOT_FOUND);
    }

    @Test
    void no_command_line_is_let_into_one_that_was_suspended() {
        CommandLine cli = town.signet().commandLine();
        CliLogin login =
                ok(cli.startCliLogin().start(Optional.empty(), client(1))).login();
        suspend();

        for (Access access : open) {
            assertThat(refusal(cli.authorizeCliLogin().authorize(access, login, Optional.empty(), client(1))))
                    .isEqualTo(OrganizationRefusal.ORGANIZATION_SUSPENDED);
        }
        assertThat(ok(cli.findCliLogin().find(login.id())).stored()).isEqualTo(CliLoginState.PENDING);
    }

    @Test
    void who_runs_this_signet_goes_on_and_so_does_everybody_when_it_is_lifted() {
        Access roots = acme.open(acme.signIn("root"));
        suspend();

        ok(tenancy.createProject().create(roots, new Label("Third"), client(1)));

        ok(town.signet().oversight().unsuspendOrganization().unsuspend(root(), acme.organization.id(), client(1)));
        for (Access access : open) {
            ok(tenancy.createProject().create(access, new Label("Fourth"), client(1)));
        }
    }

    private List<Refusal> refused() {
        UserId member = acme.member.userId();
        AddMember.Request newcomer = new AddMember.Request(Town.email("newcomer@example.com"), Role.MEMBER);
        List<Refusal> refused = new ArrayList<>();
        for (Access access : open) {
            refused.addAll(Writes.refused(town, acme, access, key));
            refused.add(refusal(acme.tryIssue(access, Scopes.none(), Optional.empty())));
            refused.add(refusal(tenancy.addMember().add(access, newcomer, client(1))));
            refused.add(refusal(tenancy.changeMemberRole().change(access, member, Role.ADMIN, client(1))));
            refused.add(refusal(tenancy.removeMember().remove(access, member, client(1))));
            refused.add(refusal(tenancy.deleteOrganization().delete(access, client(1))));
        }
        return refused;
    }

    private void suspend() {
        ok(town.signet()
                .oversight()
                .suspendOrganization()
                .suspend(root(), acme.organization.id(), "unpaid", client(1)));
    }

    private Operator root() {
        return ok(acme.signIn("root").requireOperator());
    }
}

package dev.signet.core.tenancy;

import static dev.signet.core.Company.scopes;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.Signet;
import dev.signet.core.Tenancy;
import dev.signet.core.Town;
import dev.signet.core.apikey.KeySurface;
import dev.signet.core.authentication.Access;
import dev.signet.core.keys.IssueKey;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What is done in an organisation is done by who has the right to it, and by nobody else: each use case asks for the action
 * of the permission table that it is.
 */
class RightsTest {
    private final Town town = new Town();
    private final Signet signet = town.signet();
    private final Tenancy tenancy = signet.tenancy();
    private final Company acme = new Company(town, "acme");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_use_case_refuses_whom_the_table_refuses_and_nobody_else() {
        acme.settle("newcomer");
        for (Principal who : people()) {
            Access access = acme.open(who);
            useCases()
                    .forEach((deed, right) -> assertThat(refusal(deed.apply(access)))
                            .as("%s by %s", right, who)
                            .isEqualTo(refusal(access.require(right))));
        }
    }

    private List<Principal> people() {
        return List.of(
                acme.owner,
                acme.admin,
                acme.member,
                acme.userKeyHolder(acme.owner, Scopes.none()),
                acme.userKeyHolder(acme.owner, scopes(Scope.ORGANIZATIONS_READ, Scope.API_KEYS_READ)),
                acme.cliKeyHolder(acme.member, acme.organization),
                acme.keyHolder(acme.open(acme.admin), Scopes.all()),
                acme.keyHolder(acme.open(acme.admin, acme.first), Scopes.all()),
                acme.keyHolder(acme.open(acme.member, acme.first), scopes(Scope.API_KEYS_WRITE)));
    }

    private Map<Function<Access, Result<?>>, Action> useCases() {
        ApiKeyId key = acme.issue(acme.open(acme.owner, acme.first), Scopes.none())
                .key()
                .id();
        Map<Function<Access, Result<?>>, Action> useCases = new LinkedHashMap<>();
        useCases.put(access -> tenancy.viewOrganization().view(access), Action.SEE_ORGANIZATION);
        useCases.put(access -> tenancy.listProjects().list(access), Action.SEE_ORGANIZATION);
        useCases.put(access -> tenancy.listMembers().list(access), Action.SEE_MEMBERS);
        useCases.put(access -> tenancy.listAuditEvents().list(access, PageRequest.first()), Action.SEE_AUDIT_EVENTS);
        useCases.put(access -> signet.listKeys().list(access, PageRequest.first()), Action.LIST_KEYS);
        useCases.put(access -> signet.findKey().find(access, key), Action.LIST_KEYS);
        useCases.put(access -> signet.listKeysByPage().list(access, 1, 10), Action.LIST_KEYS);
        useCases.put(access -> issue(acme.open(access.principal(), acme.first)), Action.CREATE_PROJECT_KEY);
        useCases.put(
                access -> access.project().isEmpty() ? issue(access) : access.require(Action.CREATE_ORGANIZATION_KEY),
                Action.CREATE_ORGANIZATION_KEY);
        useCases.put(
                access -> access.principal().userId().equals(acme.owner.userId())
                        ? access.require(Action.REVOKE_ANY_KEY)
                        : signet.revokeKey().revoke(access, key, client(1)),
                Action.REVOKE_ANY_KEY);
        useCases.put(access -> tenancy.createProject().create(access, new Label("Third"), client(1)), Action.MANAGE);
        useCases.put(
                access -> tenancy.renameProject().rename(access, acme.second.id(), new Label("Other"), client(1)),
                Action.MANAGE);
        useCases.put(access -> tenancy.deleteProject().delete(access, acme.second.id(), client(1)), Action.MANAGE);
        useCases.put(
                access -> tenancy.changeOrganization()
                        .change(
                                access,
                                new ChangeOrganization.Request(Optional.of(new Label("Acme")), Optional.empty()),
                                client(1)),
                Action.MANAGE);
        useCases.put(access -> add(access, Role.MEMBER), Action.MANAGE);
        useCases.put(
                access -> ifRefused(
                        access,
                        Action.MANAGE,
                        () -> tenancy.changeMemberRole().change(access, acme.admin.userId(), Role.MEMBER, client(1))),
                Action.MANAGE);
        useCases.put(
                access -> ifRefused(
                        access,
                        Action.MANAGE,
                        () -> tenancy.removeMember().remove(access, acme.admin.userId(), client(1))),
                Action.MANAGE);
        useCases.put(
                access -> ifRefused(
                        access,
                        Action.DELETE_ORGANIZATION,
                        () -> tenancy.deleteOrganization().delete(access, client(1))),
                Action.DELETE_ORGANIZATION);
        useCases.put(access -> add(access, Role.OWNER), Action.MANAGE_OWNERS);
        return useCases;
    }

    /** Tries what would change who the others are, and so is for those to try who may not. */
    private static Result<?> ifRefused(Access access, Action right, Supplier<Result<?>> deed) {
        return access.require(right).fold(allowed -> Result.done(), refused -> deed.get());
    }

    private Result<?> issue(Access access) {
        return signet.issueKey()
                .issue(
                        access,
                        new IssueKey.Request(
                                new Label("key"), Scopes.none(), Optional.empty(), false, KeySurface.PROJECT),
                        client(1));
    }

    private Result<?> add(Access access, Role role) {
        return tenancy.addMember().add(access, new AddMember.Request(email("newcomer@example.com"), role), client(1));
    }

    /** Which right is missing, if that is why. */
    private static Optional<String> refusal(Result<?> result) {
        return result.fold(
                value -> Optional.empty(),
                refusal -> Optional.of(refusal.toString())
                        .filter(why -> why.contains("FORBIDDEN") || why.contains("InsufficientScope")));
    }
}

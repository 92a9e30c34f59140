package dev.signet.http.plain;

import dev.signet.core.CommandLine;
import dev.signet.core.Oversight;
import dev.signet.core.Signet;
import dev.signet.core.Tenancy;
import dev.signet.http.common.PlainDialect;
import dev.signet.http.common.Route;
import dev.signet.http.common.Surface;
import java.util.ArrayList;
import java.util.List;

/** What is on the plain surface, and where. */
public final class PlainSurface {
    private static final List<String> PREFIXES = List.of("/v1/me", "/v1/cli", "/v1/organizations", "/v1/users");
    private static final String CLI_LOGINS = "/v1/cli/login/sessions";
    private static final String ORGANIZATIONS = "/v1/organizations";
    private static final String ORGANIZATION = ORGANIZATIONS + "/{organization_id}";
    private static final String USER = "/v1/users/{user_id}";

    private PlainSurface() {}

    /**
     * The surface over these use cases.
     *
     * @param publicUrl where people find the pages
     */
    public static Surface of(Signet signet, String publicUrl) {
        Places places = new Places(signet.openOrganization(), signet.openProject());
        List<Route> routes = new ArrayList<>();
        routes.add(Route.get("/v1/me", new ViewerEndpoint()));
        routes.add(
                Route.post("/v1/me/active-organization", new SwitchOrganizationEndpoint(signet.switchOrganization())));
        routes.addAll(cliLogins(signet, publicUrl));
        routes.addAll(keys(signet, places));
        routes.addAll(organizations(signet.tenancy(), places));
        routes.addAll(projects(signet.tenancy(), places));
        routes.addAll(members(signet.tenancy(), places));
        routes.addAll(oversight(signet.oversight(), places));
        return new Surface(new PlainDialect(), PREFIXES, routes);
    }

    private static List<Route> cliLogins(Signet signet, String publicUrl) {
        CommandLine cli = signet.commandLine();
        String login = CLI_LOGINS + "/{session_id}";
        return List.of(
                Route.post(CLI_LOGINS, new StartCliLoginEndpoint(cli.startCliLogin(), publicUrl)),
                Route.getOnce(login, new PollCliLoginEndpoint(cli.pollCliLogin())),
                Route.post(
                        login + "/authorize",
                        new AuthorizeCliLoginEndpoint(
                                signet.openOrganization(), cli.findCliLogin(), cli.authorizeCliLogin())),
                Route.post(login + "/deny", new DenyCliLoginEndpoint(cli.findCliLogin(), cli.denyCliLogin())),
                Route.get(
                        CLI_LOGINS + "/by-code/{user_code}", new FindCliLoginByCodeEndpoint(cli.findCliLoginByCode())));
    }

    private static List<Route> keys(Signet signet, Places places) {
        String keys = ORGANIZATION + "/api-keys";
        return List.of(
                Route.get(keys, new ListApiKeysEndpoint(places, signet.listKeys(), signet.clock())),
                Route.post(keys, new CreateApiKeyEndpoint(places, signet.issueKey(), signet.clock())),
                Route.delete(keys + "/{key_id}", new RevokeApiKeyEndpoint(places, signet.revokeKey())));
    }

    private static List<Route> organizations(Tenancy tenancy, Places places) {
        return List.of(
                Route.get(ORGANIZATIONS, new ListOrganizationsEndpoint(tenancy.listOrganizations())),
                Route.post(ORGANIZATIONS, new CreateOrganizationEndpoint(tenancy.createOrganization())),
                Route.get(ORGANIZATION, new ShowOrganizationEndpoint(places, tenancy.viewOrganization())),
                Route.patch(ORGANIZATION, new ChangeOrganizationEndpoint(places, tenancy.changeOrganization())),
                Route.delete(ORGANIZATION, new DeleteOrganizationEndpoint(places, tenancy.deleteOrganization())),
                Route.get(
                        ORGANIZATION + "/audit-events",
                        new ListAuditEventsEndpoint(places, tenancy.listAuditEvents())));
    }

    private static List<Route> projects(Tenancy tenancy, Places places) {
        String projects = ORGANIZATION + "/projects";
        String project = projects + "/{project_id}";
        return List.of(
                Route.get(projects, new ListProjectsEndpoint(places, tenancy.listProjects())),
                Route.post(projects, new CreateProjectEndpoint(places, tenancy.createProject())),
                Route.patch(project, new RenameProjectEndpoint(places, tenancy.renameProject())),
                Route.delete(project, new DeleteProjectEndpoint(places, tenancy.deleteProject())));
    }

    private static List<Route> members(Tenancy tenancy, Places places) {
        String members = ORGANIZATION + "/members";
        String member = members + "/{user_id}";
        return List.of(
                Route.get(members, new ListMembersEndpoint(places, tenancy.listMembers())),
                Route.post(members, new AddMemberEndpoint(places, tenancy.addMember())),
                Route.patch(
                        member, new ChangeMemberRoleEndpoint(places, tenancy.findMember(), tenancy.changeMemberRole())),
                Route.delete(member, new RemoveMemberEndpoint(places, tenancy.findMember(), tenancy.removeMember())));
    }

    private static List<Route> oversight(Oversight oversight, Places places) {
        return List.of(
                Route.post(
                        ORGANIZATION + "/suspend",
                        new SuspendOrganizationEndpoint(places, oversight.suspendOrganization())),
                Route.post(
                        ORGANIZATION + "/unsuspend",
                        new UnsuspendOrganizationEndpoint(places, oversight.unsuspendOrganization())),
                Route.put(
                        ORGANIZATION + "/billing",
                        new SetOrganizationBillingEndpoint(places, oversight.setOrganizationBilling())),
                Route.put(
                        USER + "/billing",
                        new SetUserBillingEndpoint(oversight.findUser(), oversight.setUserBilling())),
                Route.post(
                        USER + "/deactivate",
                        new UserStateEndpoint(oversight.findUser(), oversight.deactivateUser()::deactivate)),
                Route.post(
                        USER + "/activate",
                        new UserStateEndpoint(oversight.findUser(), oversight.activateUser()::activate)));
    }
}

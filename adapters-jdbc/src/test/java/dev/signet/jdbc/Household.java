package dev.signet.jdbc;

import dev.signet.core.Stores;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.authentication.Credential;
import dev.signet.core.authentication.Credentials;
import dev.signet.core.contract.Given;
import dev.signet.core.organization.Role;
import dev.signet.core.session.Session;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Somebody who is an admin of a team, with a credential of each sort. */
final class Household {
    private final UserId user;
    private final OrganizationId personal;
    private final OrganizationId team;
    private final ProjectId project;
    private final Session session;
    private final ApiKey own;
    private final ApiKey ofTeam;
    private final ApiKey ofProject;
    private final ApiKey ofMember;

    Household(Stores stores) {
        Given given = new Given(stores);
        user = given.user();
        personal = given.organization(user);
        team = given.team(given.user());
        given.join(team, user, Role.ADMIN);
        project = given.project(team);
        session = given.newSession(user, team, Given.NOW, Given.after(Duration.ofDays(36_500)));
        given.keep(session);
        own = added(stores, new ApiKeyOwner.OfUser(user));
        ofTeam = added(stores, new ApiKeyOwner.OfOrganization(team));
        ofProject = added(stores, new ApiKeyOwner.OfProject(team, project));
        ofMember = added(stores, new ApiKeyOwner.OfMember(team, user));
    }

    /** What is told about all of the credentials. */
    List<Optional<? extends Credential>> told(Credentials credentials) {
        return List.of(
                credentials.session(session.id()),
                credentials.key(own.digest()),
                credentials.key(ofTeam.digest()),
                credentials.key(ofProject.digest()),
                credentials.key(ofMember.digest()));
    }

    UserId user() {
        return user;
    }

    OrganizationId personal() {
        return personal;
    }

    OrganizationId team() {
        return team;
    }

    ProjectId project() {
        return project;
    }

    SessionId session() {
        return session.id();
    }

    ApiKey own() {
        return own;
    }

    private ApiKey added(Stores stores, ApiKeyOwner owner) {
        ApiKey key = Given.newKey(owner, user);
        stores.apiKeys().add(key);
        return key;
    }
}

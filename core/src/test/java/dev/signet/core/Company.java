package dev.signet.core;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;

import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.apikey.KeySurface;
import dev.signet.core.authentication.Access;
import dev.signet.core.clilogin.StartedCliLogin;
import dev.signet.core.keys.IssueKey;
import dev.signet.core.keys.IssueUserKey;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.project.Project;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.AddMember;
import dev.signet.core.tenancy.CreateOrganization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An organisation with an owner, an admin and a member, and with two projects: what tests of tenancy begin with. */
public final class Company {
    private final Town town;
    public final Person owner;
    public final Person admin;
    public final Person member;
    public final Organization organization;
    public final Project first;
    public final Project second;

    /** Settles it in a town; the people are called after the name, as in {@code acme-owner}. */
    public Company(Town town, String name) {
        this.town = town;
        owner = settle(name + "-owner");
        organization = ok(town.signet()
                .tenancy()
                .createOrganization()
                .create(
                        ok(owner.requireOrganizationMaker()),
                        new CreateOrganization.Request(new Label(name), Optional.empty()),
                        client(1)));
        admin = hire(name + "-admin", Role.ADMIN);
        member = hire(name + "-member", Role.MEMBER);
        first = ok(town.signet().tenancy().listProjects().list(open(owner))).get(0);
        second = ok(town.signet().tenancy().createProject().create(open(owner), new Label("Second"), client(1)));
    }

    /** Somebody with an account, in a session. */
    public Person settle(String username) {
        town.settle(username, username + "@example.com");
        return signIn(username);
    }

    public Person signIn(String username) {
        return town.person(town.signIn(username));
    }

    private Person hire(String username, Role role) {
        Person person = settle(username);
        ok(town.signet()
                .tenancy()
                .addMember()
                .add(open(owner), new AddMember.Request(email(username + "@example.com"), role), client(1)));
        return person;
    }

    public Result<Access> tryOpen(Principal principal) {
        return town.signet().openOrganization().open(principal, organization.id());
    }

    public Access open(Principal principal) {
        return ok(tryOpen(principal));
    }

    public Result<Access> tryOpen(Principal principal, Project project) {
        return town.signet().openProject().open(principal, project.id());
    }

    public Access open(Principal principal, Project project) {
        return ok(tryOpen(principal, project));
    }

    public static Scopes scopes(Scope... scopes) {
        return new Scopes(List.of(scopes));
    }

    public Result<IssuedApiKey> tryIssue(Access access, Scopes scopes, Optional<Instant> expiresAt) {
        return town.signet()
                .issueKey()
                .issue(
                        access,
                        new IssueKey.Request(new Label("key"), scopes, expiresAt, false, KeySurface.ORGANIZATION),
                        client(1));
    }

    public IssuedApiKey issue(Access access, Scopes scopes) {
        return ok(tryIssue(access, scopes, Optional.empty()));
    }

    /** Who holds a new key of this place. */
    public Principal keyHolder(Access access, Scopes scopes) {
        return holder(issue(access, scopes));
    }

    /** A new key of this person's own. */
    public IssuedApiKey userKey(Person person, Scopes scopes) {
        return ok(town.signet()
                .issueUserKey()
                .issue(
                        person,
                        new IssueUserKey.Request(new Label("own"), Optional.of(scopes), Optional.empty()),
                        client(1)));
    }

    /** Who holds a new key of this person's own. */
    public Principal userKeyHolder(Person person, Scopes scopes) {
        return holder(userKey(person, scopes));
    }

    /** Who holds a new key of this person in this organisation, as a command line has one. */
    public Principal cliKeyHolder(Person person, Organization place) {
        return ok(town.authenticate(cliKey(person, place)));
    }

    /** A new key of this person in this organisation, raw. */
    public String cliKey(Person person, Organization place) {
        CommandLine cli = town.signet().commandLine();
        StartedCliLogin started = ok(cli.startCliLogin().start(Optional.of(new Label("Laptop")), client(1)));
        Access access = ok(town.signet().openOrganization().open(person, place.id()));
        ok(cli.authorizeCliLogin().authorize(access, started.login(), Optional.empty(), client(1)));
        return ok(cli.pollCliLogin().poll(started.login().id(), started.pollToken(), client(1)))
                .rawKey()
                .orElseThrow()
                .reveal();
    }

    /** The organisation that came with this person's account. */
    public Organization personal(Person person) {
        return town.stores().organizations().findPersonal(person.userId()).orElseThrow();
    }

    public Principal holder(IssuedApiKey key) {
        return ok(town.authenticate(key.raw().reveal()));
    }
}

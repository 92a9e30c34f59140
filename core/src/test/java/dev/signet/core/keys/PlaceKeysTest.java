package dev.signet.core.keys;

import static dev.signet.core.Company.scopes;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.Town;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.apikey.KeySource;
import dev.signet.core.apikey.KeySurface;
import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 1, "API keys", "Scopes" and "Tenancy"; sections 3 to 5. */
class PlaceKeysTest {
    private final Town town = new Town();
    private final Company acme = new Company(town, "acme");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void an_organisations_list_holds_its_own_and_its_projects_keys_a_projects_only_its_own() {
        ApiKey whole = acme.issue(acme.open(acme.owner), Scopes.none()).key();
        ApiKey first =
                acme.issue(acme.open(acme.owner, acme.first), Scopes.none()).key();
        ApiKey second =
                acme.issue(acme.open(acme.owner, acme.second), Scopes.none()).key();

        assertThat(list(acme.open(acme.member))).containsExactly(second, first, whole);
        assertThat(list(acme.open(acme.member, acme.first))).containsExactly(first);
    }

    @Test
    void a_key_made_in_a_session_comes_from_the_dashboard_one_made_by_a_key_from_the_api() {
        IssuedApiKey bySession = acme.issue(acme.open(acme.owner), Scopes.all());
        IssuedApiKey byKey = acme.issue(acme.open(acme.holder(bySession)), Scopes.none());

        assertThat(bySession.key().source()).isEqualTo(KeySource.DASHBOARD);
        assertThat(byKey.key().source()).isEqualTo(KeySource.API);
        assertThat(byKey.key().createdBy()).isEqualTo(acme.owner.userId());
    }

    @Test
    void nobody_gives_a_scope_that_they_lack() {
        Principal writer = acme.keyHolder(acme.open(acme.owner), scopes(Scope.API_KEYS_WRITE));

        assertThat(refusal(acme.tryIssue(acme.open(writer), scopes(Scope.ORGANIZATIONS_READ), Optional.empty()))
                        .code())
                .isEqualTo("insufficient_scope");
        assertThat(refusal(acme.tryIssue(acme.open(writer), Scopes.all(), Optional.empty()))
                        .code())
                .isEqualTo("insufficient_scope");
        ok(acme.tryIssue(acme.open(writer), scopes(Scope.API_KEYS_WRITE), Optional.empty()));
    }

    @Test
    void the_products_own_scopes_are_free_to_whoever_may_make_the_key() {
        Principal writer = acme.keyHolder(acme.open(acme.owner), scopes(Scope.API_KEYS_WRITE));

        ok(acme.tryIssue(acme.open(writer), scopes(new Scope("builds:trigger")), Optional.empty()));
    }

    @Test
    void all_scopes_are_for_admins_and_owners_to_give() {
        assertThat(refusal(acme.tryIssue(acme.open(acme.member, acme.first), Scopes.all(), Optional.empty()))
                        .code())
                .isEqualTo("insufficient_scope");
        ok(acme.tryIssue(acme.open(acme.admin, acme.first), Scopes.all(), Optional.empty()));
    }

    @Test
    void a_key_that_a_key_makes_ends_with_it_and_not_later() {
        Instant end = town.clock().instant().plus(Duration.ofDays(7));
        Principal maker = acme.holder(ok(acme.tryIssue(acme.open(acme.owner), Scopes.all(), Optional.of(end))));

        assertThat(acme.issue(acme.open(maker), Scopes.none()).key().expiresAt())
                .contains(end);
        assertThat(refusal(acme.tryIssue(acme.open(maker), Scopes.none(), Optional.of(end.plusMillis(1)))))
                .isEqualTo(CommonRefusal.FORBIDDEN);
        ok(acme.tryIssue(acme.open(maker), Scopes.none(), Optional.of(end)));
    }

    @Test
    void an_expiry_in_the_past_is_invalid() {
        assertThat(refusal(acme.tryIssue(
                        acme.open(acme.owner),
                        Scopes.none(),
                        Optional.of(town.clock().instant()))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_key_acts_with_the_role_that_its_maker_had_and_outlives_them() {
        IssuedApiKey key = acme.issue(acme.open(acme.admin), Scopes.all());
        ok(town.signet().tenancy().removeMember().remove(acme.open(acme.owner), acme.admin.userId(), client(1)));

        Principal holder = acme.holder(key);

        assertThat(holder.standing().role()).isEqualTo(Role.ADMIN);
        ok(acme.open(holder).require(Action.MANAGE));
    }

    @Test
    void a_persons_own_key_follows_their_rights_of_today() {
        Principal own = acme.userKeyHolder(acme.admin, Scopes.all());
        ok(acme.open(own).require(Action.MANAGE));
        ok(town.signet()
                .tenancy()
                .changeMemberRole()
                .change(acme.open(acme.owner), acme.admin.userId(), Role.MEMBER, client(1)));

        assertThat(refusal(acme.open(own).require(Action.MANAGE))).isEqualTo(CommonRefusal.FORBIDDEN);
    }

    @Test
    void a_member_revokes_what_they_made_and_nothing_else() {
        ApiKey own =
                acme.issue(acme.open(acme.member, acme.first), Scopes.none()).key();
        ApiKey anothers =
                acme.issue(acme.open(acme.admin, acme.first), Scopes.none()).key();
        Access access = acme.open(acme.member);

        ApiKey revoked = ok(town.signet().revokeKey().revoke(access, own.id(), client(1)));
        town.wait(Duration.ofHours(1));
        ApiKey again = ok(town.signet().revokeKey().revoke(access, own.id(), client(1)));

        assertThat(revoked.revokedAt()).isPresent();
        assertThat(again.revokedAt()).isEqualTo(revoked.revokedAt());
        assertThat(refusal(town.signet().revokeKey().revoke(access, anothers.id(), client(1))))
                .isEqualTo(CommonRefusal.FORBIDDEN);
    }

    @Test
    void a_key_revokes_itself_without_being_an_admins() {
        IssuedApiKey key = acme.issue(acme.open(acme.member, acme.first), scopes(Scope.API_KEYS_WRITE));
        Principal holder = acme.holder(key);

        ok(town.signet().revokeKey().revoke(acme.open(holder), key.key().id(), client(1)));

        assertThat(refusal(town.authenticate(key.raw().reveal()))).isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void another_tenants_key_is_not_found() {
        Company other = new Company(town, "other");
        ApiKey theirs = other.issue(other.open(other.owner), Scopes.none()).key();

        assertThat(refusal(town.signet().revokeKey().revoke(acme.open(acme.owner), theirs.id(), client(1))))
                .isEqualTo(CommonRefusal.NOT_FOUND);
    }

    @Test
    void an_admin_managed_key_is_an_operators_to_make_and_to_revoke() {
        town.settle("root", Town.SUPERUSER);
        Person root = acme.signIn("root");
        IssueKey.Request managed =
                new IssueKey.Request(new Label("managed"), Scopes.none(), Optional.empty(), true, KeySurface.PROJECT);
        assertThat(refusal(town.signet().issueKey().issue(acme.open(acme.owner, acme.first), managed, client(1))))
                .isEqualTo(CommonRefusal.FORBIDDEN);

        ApiKey key = ok(town.signet().issueKey().issue(acme.open(root, acme.first), managed, client(1)))
                .key();

        assertThat(refusal(town.signet().revokeKey().revoke(acme.open(acme.owner), key.id(), client(1))))
                .isEqualTo(CommonRefusal.FORBIDDEN);
        ok(town.signet().revokeKey().revoke(acme.open(root), key.id(), client(1)));
    }

    @Test
    void the_keys_of_a_deleted_project_or_organisation_stop() {
        IssuedApiKey first = acme.issue(acme.open(acme.owner, acme.first), Scopes.none());
        IssuedApiKey whole = acme.issue(acme.open(acme.owner), Scopes.none());

        ok(town.signet().tenancy().deleteProject().delete(acme.open(acme.owner), acme.first.id(), client(1)));
        assertThat(refusal(town.authenticate(first.raw().reveal()))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        ok(town.authenticate(whole.raw().reveal()));
        ok(town.signet().tenancy().deleteOrganization().delete(acme.open(acme.owner), client(1)));

        assertThat(refusal(town.authenticate(whole.raw().reveal()))).isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    private List<ApiKey> list(Access access) {
        return ok(town.signet().listKeys().list(access, PageRequest.first())).items();
    }
}

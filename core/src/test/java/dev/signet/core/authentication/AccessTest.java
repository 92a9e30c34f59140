package dev.signet.core.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.contract.Given;
import dev.signet.core.organization.Action;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Contract section 1, "Tenancy": what holds of the permission table as a whole; its cells are another test's. */
class AccessTest {
    private static final Organization PLACE = Given.newOrganization(false);
    private static final UserId USER = new UserId(Given.id());
    private static final ProjectId PROJECT = new ProjectId(Given.id());
    private static final List<ApiKeyOwner> OWNERS = List.of(
            new ApiKeyOwner.OfUser(USER),
            new ApiKeyOwner.OfMember(PLACE.id(), USER),
            new ApiKeyOwner.OfOrganization(PLACE.id()),
            new ApiKeyOwner.OfProject(PLACE.id(), PROJECT));

    @Property
    void a_stronger_role_may_whatever_a_weaker_one_may(
            @ForAll Action action,
            @ForAll Role stronger,
            @ForAll Role weaker,
            @ForAll("scopes") Scopes scopes,
            @ForAll("owners") ApiKeyOwner owner) {
        if (stronger.isAtLeast(weaker)) {
            assertThat(may(key(owner, scopes, weaker), action) && !may(key(owner, scopes, stronger), action))
                    .isFalse();
            assertThat(may(person(weaker), action) && !may(person(stronger), action))
                    .isFalse();
        }
    }

    @Property
    void a_key_may_nothing_that_its_maker_may_not(
            @ForAll Action action,
            @ForAll Role role,
            @ForAll("scopes") Scopes scopes,
            @ForAll("owners") ApiKeyOwner owner) {
        if (may(key(owner, scopes, role), action)) {
            assertThat(may(person(role), action)).isTrue();
            assertThat(may(key(owner, Scopes.all(), role), action)).isTrue();
            assertThat(scopes.allow(action.scope())).isTrue();
        }
    }

    @Property
    void one_more_scope_takes_nothing_away(
            @ForAll Action action,
            @ForAll Role role,
            @ForAll("scopes") Scopes scopes,
            @ForAll("signets") Scope more,
            @ForAll("owners") ApiKeyOwner owner) {
        List<Scope> longer = new ArrayList<>(scopes.list());
        if (!longer.contains(more)) {
            longer.add(more);
        }

        assertThat(may(key(owner, scopes, role), action) && !may(key(owner, new Scopes(longer), role), action))
                .isFalse();
    }

    @Property
    void the_key_of_one_project_may_nothing_that_one_of_all_of_them_may_not(
            @ForAll Action action, @ForAll Role role, @ForAll("scopes") Scopes scopes) {
        Principal ofProject = key(OWNERS.get(3), scopes, role);

        assertThat(may(ofProject, action) && !may(key(OWNERS.get(2), scopes, role), action))
                .isFalse();
    }

    @Provide
    Arbitrary<Scope> signets() {
        return Arbitraries.of(Scope.ofSignet());
    }

    @Provide
    Arbitrary<Scopes> scopes() {
        return signets().list().ofMaxSize(4).uniqueElements().map(Scopes::new);
    }

    @Provide
    Arbitrary<ApiKeyOwner> owners() {
        return Arbitraries.of(OWNERS);
    }

    private static boolean may(Principal principal, Action action) {
        return new Access(principal, principal.standing(), Optional.empty()).require(action) instanceof Result.Ok;
    }

    private static Principal person(Role role) {
        return new Person(USER, new SessionId(Given.id()), new Standing(PLACE, role), false, Given.NOW);
    }

    private static Principal key(ApiKeyOwner owner, Scopes scopes, Role role) {
        return new Key(new ApiKeyId(Given.id()), owner, USER, new Standing(PLACE, role), scopes, Optional.empty());
    }
}

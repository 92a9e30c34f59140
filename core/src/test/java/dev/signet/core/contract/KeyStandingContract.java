package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.authentication.Credential;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where every store says that a key acts, and whether its owner is still there. */
public interface KeyStandingContract extends StoresContract {
    /** Later than everything began. */
    Instant LATER = Given.after(Duration.ofDays(1));

    @Test
    default void a_persons_own_key_acts_in_their_personal_organization_as_its_owner() {
        UserId user = given().user();
        given().team(user);
        OrganizationId own = given().organization(user);
        given().join(given().organization(given().user()), user, Role.ADMIN);
        ApiKey key = added(new ApiKeyOwner.OfUser(user), given().user(), Optional.empty());

        assertThat(told(key).standing()).isEqualTo(new Standing(found(own), Role.OWNER));
        assertThat(told(key).key().ownerGone()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    default void a_places_key_acts_there_with_its_makers_role_of_then(Role role) {
        UserId maker = given().user();
        given().organization(maker);
        OrganizationId team = given().team(maker);
        for (ApiKeyOwner owner : placesOf(team)) {
            ApiKey key = added(owner, maker, Optional.of(role));

            assertThat(told(key).standing()).isEqualTo(new Standing(found(team), role));
            assertThat(told(key).key().owner()).isEqualTo(owner);
            assertThat(told(key).key().ownerGone()).isFalse();
        }
    }

    @Test
    default void a_places_key_goes_on_without_its_maker() {
        OrganizationId team = given().team(given().user());
        UserId maker = given().member(team, Role.ADMIN);
        ApiKey key = added(new ApiKeyOwner.OfOrganization(team), maker, Optional.of(Role.ADMIN));

        stores().memberships().remove(team, maker, Given.NOW);
        stores().oversight().accounts().setActive(maker, false, LATER);

        assertThat(told(key).standing()).isEqualTo(new Standing(found(team), Role.ADMIN));
        assertThat(told(key).key().ownerGone()).isFalse();
    }

    @Test
    default void the_keys_of_a_deleted_project_tell_so_and_no_others() {
        UserId maker = given().user();
        OrganizationId team = given().team(maker);
        ProjectId project = given().project(team);
        ApiKey inIt = added(new ApiKeyOwner.OfProject(team, project), maker, Optional.of(Role.OWNER));
        ApiKey beside = added(new ApiKeyOwner.OfProject(team, given().project(team)), maker, Optional.of(Role.OWNER));
        ApiKey above = added(new ApiKeyOwner.OfOrganization(team), maker, Optional.of(Role.OWNER));

        stores().projects().delete(team, project, LATER);

        assertThat(told(inIt).key().ownerGone()).isTrue();
        assertThat(told(inIt).standing()).isEqualTo(new Standing(found(team), Role.OWNER));
        assertThat(told(beside).key().ownerGone()).isFalse();
        assertThat(told(above).key().ownerGone()).isFalse();
    }

    @Test
    default void the_keys_of_a_deleted_organization_tell_so_and_no_others() {
        UserId maker = given().user();
        OrganizationId own = given().organization(maker);
        OrganizationId team = given().team(maker);
        Organization before = found(team);
        List<ApiKey> inIt = new ArrayList<>(placesOf(team).stream()
                .map(owner -> added(owner, maker, Optional.of(Role.OWNER)))
                .toList());
        inIt.add(added(new ApiKeyOwner.OfMember(team, maker), maker, Optional.empty()));
        ApiKey personal = added(new ApiKeyOwner.OfUser(maker), maker, Optional.empty());
        ApiKey elsewhere = added(new ApiKeyOwner.OfOrganization(own), maker, Optional.of(Role.OWNER));

        stores().organizations().delete(team, LATER);

        for (ApiKey key : inIt) {
            assertThat(told(key).key().ownerGone()).isTrue();
            assertThat(told(key).standing().organization().id()).isEqualTo(before.id());
        }
        assertThat(told(personal).key().ownerGone()).isFalse();
        assertThat(told(elsewhere).key().ownerGone()).isFalse();
    }

    @Test
    default void who_has_no_personal_organization_has_no_key_of_their_own() {
        UserId user = given().user();
        given().join(given().team(given().user()), user, Role.MEMBER);
        ApiKey key = added(new ApiKeyOwner.OfUser(user), user, Optional.empty());

        assertThat(stores().credentials().key(key.digest())).isEmpty();
    }

    private List<ApiKeyOwner> placesOf(OrganizationId organization) {
        return List.of(
                new ApiKeyOwner.OfOrganization(organization),
                new ApiKeyOwner.OfProject(organization, given().project(organization)));
    }

    private ApiKey added(ApiKeyOwner owner, UserId maker, Optional<Role> makerRole) {
        ApiKey key = Given.newKey(owner, maker, makerRole);
        stores().apiKeys().add(key);
        return key;
    }

    private Credential.OfKey told(ApiKey key) {
        return stores().credentials().key(key.digest()).orElseThrow();
    }

    private Organization found(OrganizationId id) {
        return stores().organizations().find(id).orElseThrow();
    }
}

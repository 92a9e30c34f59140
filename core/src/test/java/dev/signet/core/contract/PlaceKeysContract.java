package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.KeySource;
import dev.signet.core.organization.Role;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store does with the keys of organisations and projects. */
public interface PlaceKeysContract extends StoresContract {
    /** Later than the keys were made. */
    Instant LATER = Given.after(Duration.ofMinutes(5));

    @ParameterizedTest
    @EnumSource
    default void a_places_key_comes_back_with_its_makers_role(Role role) {
        KeyPlaces places = KeyPlaces.in(given());
        for (ApiKeyOwner owner : List.of(places.organization(), places.project())) {
            ApiKey key = new ApiKey(
                    new ApiKeyId(Given.id()),
                    owner,
                    new Label("Managed"),
                    "capy_live_AbCdEfGh",
                    Given.digest(),
                    Scopes.none(),
                    KeySource.API,
                    Optional.empty(),
                    places.person(),
                    Optional.of(role),
                    true,
                    Given.NOW,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false);

            stores().apiKeys().add(key);

            assertThat(stores().apiKeys().find(owner, key.id())).contains(key);
        }
    }

    @Test
    default void an_organizations_list_has_its_own_keys_and_those_of_its_projects_and_members_newest_first() {
        KeyPlaces places = KeyPlaces.in(given());
        ApiKeyId first = given().key(places.project(), places.person());
        keyOfEach(places.own(), places.other(), places.otherProject());
        ApiKeyId second = given().key(places.organization(), places.person());
        ApiKeyId third = given().key(places.sibling(), places.person());
        ApiKeyId fourth = given().key(places.colleague(), places.person());

        assertThat(listed(places.organization())).containsExactly(fourth, third, second, first);
    }

    @Test
    default void a_projects_list_has_its_own_keys_alone_newest_first() {
        KeyPlaces places = KeyPlaces.in(given());
        ApiKeyId first = given().key(places.project(), places.person());
        keyOfEach(places.own(), places.organization(), places.sibling(), places.other(), places.otherProject());
        ApiKeyId second = given().key(places.project(), places.person());

        assertThat(listed(places.project())).containsExactly(second, first);
    }

    @Test
    default void a_members_list_has_their_own_keys_there_alone() {
        KeyPlaces places = KeyPlaces.in(given());
        keyOfEach(places.own(), places.colleague(), places.organization(), places.project(), places.other());
        ApiKeyId key = given().key(places.member(), places.person());

        assertThat(listed(places.member())).containsExactly(key);
        assertThat(stores().apiKeys().find(places.member(), key).flatMap(ApiKey::deviceName))
                .contains(new Label("Laptop"));
    }

    @Test
    default void a_persons_list_has_none_of_a_places_keys() {
        KeyPlaces places = KeyPlaces.in(given());
        keyOfEach(places.colleague(), places.organization(), places.project(), places.other());
        ApiKeyId own = given().key(places.own(), places.person());

        assertThat(listed(places.own())).containsExactly(own);
        assertThat(stores().apiKeys().revokeAllOfUser(places.person(), LATER))
                .extracting(ApiKey::id)
                .containsExactly(own);
    }

    @Test
    default void a_key_is_found_and_revoked_where_it_belongs_and_nowhere_else() {
        KeyPlaces places = KeyPlaces.in(given());
        for (ApiKeyOwner owner : places.all()) {
            for (ApiKeyOwner asker : places.all()) {
                ApiKeyId key = given().key(owner, places.person());

                assertThat(stores().apiKeys().find(asker, key).isPresent()).isEqualTo(covers(places, asker, owner));
                assertThat(stores().apiKeys().revoke(asker, key, LATER)).isEqualTo(covers(places, asker, owner));
                assertThat(stores().apiKeys().find(owner, key).flatMap(ApiKey::revokedAt))
                        .isEqualTo(covers(places, asker, owner) ? Optional.of(LATER) : Optional.empty());
            }
        }
    }

    @Test
    default void a_project_named_with_another_organization_has_no_keys() {
        KeyPlaces places = KeyPlaces.in(given());
        ApiKeyOwner.OfProject project = (ApiKeyOwner.OfProject) places.project();
        ApiKeyOwner crossed = new ApiKeyOwner.OfProject(
                ((ApiKeyOwner.OfOrganization) places.other()).organizationId(), project.projectId());
        ApiKeyId key = given().key(places.project(), places.person());

        assertThat(stores().apiKeys().find(crossed, key)).isEmpty();
        assertThat(listed(crossed)).isEmpty();
        assertThat(stores().apiKeys().list(crossed, 1, 10).total()).isZero();
        assertThat(stores().apiKeys().revoke(crossed, key, LATER)).isFalse();
    }

    @Test
    default void a_places_key_is_revoked_once_and_stays_listed() {
        KeyPlaces places = KeyPlaces.in(given());
        for (ApiKeyOwner owner : List.of(places.organization(), places.project())) {
            ApiKeyId key = given().key(owner, places.person());

            assertThat(stores().apiKeys().revoke(owner, key, LATER)).isTrue();
            assertThat(stores().apiKeys().revoke(owner, key, LATER.plusSeconds(60)))
                    .isFalse();

            assertThat(stores().apiKeys().find(owner, key).flatMap(ApiKey::revokedAt))
                    .contains(LATER);
            assertThat(listed(owner)).contains(key);
        }
    }

    @Test
    default void the_keys_of_a_deleted_project_or_organization_stay_listed() {
        KeyPlaces places = KeyPlaces.in(given());
        ApiKeyOwner.OfProject project = (ApiKeyOwner.OfProject) places.project();
        ApiKeyId key = given().key(project, places.person());

        stores().projects().delete(project.organizationId(), project.projectId(), LATER);
        assertThat(listed(places.organization())).containsExactly(key);

        stores().organizations().delete(project.organizationId(), LATER);
        assertThat(listed(places.organization())).containsExactly(key);
        assertThat(listed(project)).containsExactly(key);
    }

    @Test
    default void a_places_key_is_revoked_by_one_call_wherever_it_comes_from() {
        KeyPlaces places = KeyPlaces.in(given());
        ApiKeyId key = given().key(places.project(), places.person());

        assertThat(Race.winners(
                        50,
                        runner -> stores().apiKeys()
                                .revoke(runner % 2 == 0 ? places.project() : places.organization(), key, LATER)))
                .isEqualTo(1);
    }

    private void keyOfEach(ApiKeyOwner... owners) {
        for (ApiKeyOwner owner : owners) {
            given().key(owner, given().user());
        }
    }

    private List<ApiKeyId> listed(ApiKeyOwner owner) {
        return stores().apiKeys().list(owner, PageRequest.first()).items().stream()
                .map(ApiKey::id)
                .toList();
    }

    private static boolean covers(KeyPlaces places, ApiKeyOwner asker, ApiKeyOwner owner) {
        return asker.equals(owner)
                || (asker.equals(places.organization())
                        && List.of(places.member(), places.colleague(), places.project(), places.sibling())
                                .contains(owner))
                || (asker.equals(places.other()) && owner.equals(places.otherProject()));
    }
}

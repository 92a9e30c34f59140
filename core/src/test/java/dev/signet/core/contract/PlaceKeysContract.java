package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.KeySource;
import dev.signet.core.organization.Role;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.NumberedPage;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does with the keys of organisations and projects, and with lists by number of page. */
public interface PlaceKeysContract extends StoresContract {
    /** Later than the keys were made. */
    Instant LATER = Given.after(Duration.ofMinutes(5));

    /** Two organisations of the same person, with a key of each place, the person's own, and theirs as a member. */
    record Places(
            UserId person,
            ApiKeyOwner own,
            ApiKeyOwner member,
            ApiKeyOwner colleague,
            ApiKeyOwner organization,
            ApiKeyOwner project,
            ApiKeyOwner sibling,
            ApiKeyOwner other,
            ApiKeyOwner otherProject) {
        List<ApiKeyOwner> all() {
            return List.of(own, member, colleague, organization, project, sibling, other, otherProject);
        }
    }

    @ParameterizedTest
    @EnumSource
    default void a_places_key_comes_back_with_its_makers_role(Role role) {
        Places places = places();
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
                    Optional.empty());

            stores().apiKeys().add(key);

            assertThat(stores().apiKeys().find(owner, key.id())).contains(key);
        }
    }

    @Test
    default void an_organizations_list_has_its_own_keys_and_those_of_its_projects_and_members_newest_first() {
        Places places = places();
        ApiKeyId first = given().key(places.project(), places.person());
        keyOfEach(places.own(), places.other(), places.otherProject());
        ApiKeyId second = given().key(places.organization(), places.person());
        ApiKeyId third = given().key(places.sibling(), places.person());
        ApiKeyId fourth = given().key(places.colleague(), places.person());

        assertThat(listed(places.organization())).containsExactly(fourth, third, second, first);
    }

    @Test
    default void a_projects_list_has_its_own_keys_alone_newest_first() {
        Places places = places();
        ApiKeyId first = given().key(places.project(), places.person());
        keyOfEach(places.own(), places.organization(), places.sibling(), places.other(), places.otherProject());
        ApiKeyId second = given().key(places.project(), places.person());

        assertThat(listed(places.project())).containsExactly(second, first);
    }

    @Test
    default void a_members_list_has_their_own_keys_there_alone() {
        Places places = places();
        keyOfEach(places.own(), places.colleague(), places.organization(), places.project(), places.other());
        ApiKeyId key = given().key(places.member(), places.person());

        assertThat(listed(places.member())).containsExactly(key);
        assertThat(stores().apiKeys().find(places.member(), key).flatMap(ApiKey::deviceName))
                .contains(new Label("Laptop"));
    }

    @Test
    default void a_persons_list_has_none_of_a_places_keys() {
        Places places = places();
        keyOfEach(places.colleague(), places.organization(), places.project(), places.other());
        ApiKeyId own = given().key(places.own(), places.person());

        assertThat(listed(places.own())).containsExactly(own);
        assertThat(stores().apiKeys().revokeAllOfUser(places.person(), LATER)).containsExactly(own);
    }

    @Test
    default void a_key_is_found_and_revoked_where_it_belongs_and_nowhere_else() {
        Places places = places();
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
        Places places = places();
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
        Places places = places();
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
        Places places = places();
        ApiKeyOwner.OfProject project = (ApiKeyOwner.OfProject) places.project();
        ApiKeyId key = given().key(project, places.person());

        stores().projects().delete(project.organizationId(), project.projectId(), LATER);
        assertThat(listed(places.organization())).containsExactly(key);

        stores().organizations().delete(project.organizationId(), LATER);
        assertThat(listed(places.organization())).containsExactly(key);
        assertThat(listed(project)).containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 100})
    default void numbered_pages_give_each_key_once_newest_first_with_the_total(int limit) {
        Places places = places();
        List<ApiKeyId> newestFirst = IntStream.range(0, 5)
                .mapToObj(i -> given().key(i % 2 == 0 ? places.organization() : places.project(), places.person()))
                .sorted((a, b) -> b.value().compareTo(a.value()))
                .toList();
        keyOfEach(places.own(), places.other(), places.otherProject());

        for (int page = 1; page <= 5 / limit + 2; page++) {
            NumberedPage<ApiKey> answer = stores().apiKeys().list(places.organization(), page, limit);
            assertThat(answer.items())
                    .extracting(ApiKey::id)
                    .isEqualTo(newestFirst.stream()
                            .skip((page - 1L) * limit)
                            .limit(limit)
                            .toList());
            assertThat(answer.total()).isEqualTo(5);
        }
    }

    @Test
    default void a_numbered_page_counts_what_belongs_there_revoked_keys_too() {
        Places places = places();
        keyOfEach(places.all().toArray(ApiKeyOwner[]::new));
        ApiKeyId revoked = given().key(places.project(), places.person());
        stores().apiKeys().revoke(places.project(), revoked, LATER);

        assertThat(stores().apiKeys().list(places.organization(), 1, 100).total())
                .isEqualTo(6);
        assertThat(stores().apiKeys().list(places.project(), 1, 1).total()).isEqualTo(2);
        assertThat(stores().apiKeys().list(places.own(), 1, 1).total()).isEqualTo(1);
        assertThat(stores().apiKeys().list(places.project(), 1, 1).items())
                .containsExactly(
                        stores().apiKeys().find(places.project(), revoked).orElseThrow());
    }

    @Test
    default void a_numbered_page_far_beyond_the_last_is_empty_and_has_the_total() {
        Places places = places();
        given().key(places.project(), places.person());

        NumberedPage<ApiKey> beyond = stores().apiKeys().list(places.project(), Integer.MAX_VALUE, 100);

        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.total()).isEqualTo(1);
        assertThat(stores().apiKeys().list(places.sibling(), 1, 10)).isEqualTo(new NumberedPage<>(List.of(), 0));
    }

    @Test
    default void a_places_key_is_revoked_by_one_call_wherever_it_comes_from() {
        Places places = places();
        ApiKeyId key = given().key(places.project(), places.person());

        assertThat(Race.winners(
                        50,
                        runner -> stores().apiKeys()
                                .revoke(runner % 2 == 0 ? places.project() : places.organization(), key, LATER)))
                .isEqualTo(1);
    }

    private Places places() {
        UserId person = given().user();
        OrganizationId one = given().team(person);
        OrganizationId two = given().team(person);
        return new Places(
                person,
                new ApiKeyOwner.OfUser(person),
                new ApiKeyOwner.OfMember(one, person),
                new ApiKeyOwner.OfMember(one, given().member(one, Role.MEMBER)),
                new ApiKeyOwner.OfOrganization(one),
                projectOf(one),
                projectOf(one),
                new ApiKeyOwner.OfOrganization(two),
                projectOf(two));
    }

    private ApiKeyOwner projectOf(OrganizationId organization) {
        ProjectId project = given().project(organization);
        return new ApiKeyOwner.OfProject(organization, project);
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

    private static boolean covers(Places places, ApiKeyOwner asker, ApiKeyOwner owner) {
        return asker.equals(owner)
                || (asker.equals(places.organization())
                        && List.of(places.member(), places.colleague(), places.project(), places.sibling())
                                .contains(owner))
                || (asker.equals(places.other()) && owner.equals(places.otherProject()));
    }
}

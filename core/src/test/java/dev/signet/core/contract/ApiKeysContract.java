package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.KeySource;
import dev.signet.core.organization.Role;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of API keys does. */
public interface ApiKeysContract extends StoresContract {
    /** Later than the keys were made. */
    Instant LATER = Given.after(Duration.ofMinutes(5));

    @ParameterizedTest
    @EnumSource
    default void a_key_comes_back_as_it_was(KeySource source) {
        UserId owner = given().user();
        ApiKey bare = Given.newKey(new ApiKeyOwner.OfUser(owner), owner);
        ApiKey full = new ApiKey(
                new ApiKeyId(Given.id()),
                bare.owner(),
                new Label(Given.UNUSUAL),
                "a_very_long_prefix_here_AbCdEfGh",
                Given.digest(),
                new Scopes(List.of(new Scope("z:last"), Scope.ALL, new Scope("a.b-c_d:first"))),
                source,
                Optional.of(new Label(Given.UNUSUAL)),
                given().user(),
                Optional.empty(),
                false,
                Given.NOW,
                Optional.of(Given.after(Duration.ofDays(3650))),
                Optional.of(LATER),
                Optional.of(Given.after(Duration.ofMinutes(1))),
                false);

        stores().apiKeys().add(bare);
        stores().apiKeys().add(full);

        assertThat(stores().apiKeys().find(new ApiKeyOwner.OfUser(owner), bare.id()))
                .contains(bare);
        assertThat(stores().apiKeys().find(new ApiKeyOwner.OfUser(owner), full.id()))
                .contains(full);
        assertThat(stores().apiKeys()
                        .list(new ApiKeyOwner.OfUser(owner), PageRequest.first())
                        .items())
                .containsExactly(full, bare);
    }

    @Test
    default void a_key_has_no_scopes_or_very_many() {
        UserId owner = given().user();
        Scopes many = new Scopes(IntStream.rangeClosed(1, 50)
                .mapToObj(i -> new Scope("s" + "x".repeat(60) + i))
                .toList());

        assertThat(kept(owner, Scopes.none()).scopes()).isEqualTo(Scopes.none());
        assertThat(kept(owner, many).scopes()).isEqualTo(many);
    }

    @Test
    default void a_key_of_another_person_is_not_found_listed_or_revoked() {
        UserId owner = given().user();
        UserId stranger = given().user();
        ApiKeyId key = given().key(owner);

        assertThat(stores().apiKeys().find(new ApiKeyOwner.OfUser(stranger), key))
                .isEmpty();
        assertThat(stores().apiKeys()
                        .list(new ApiKeyOwner.OfUser(stranger), PageRequest.first())
                        .items())
                .isEmpty();
        assertThat(stores().apiKeys().revoke(new ApiKeyOwner.OfUser(stranger), key, LATER))
                .isFalse();
        assertThat(stores().apiKeys().revokeAllOfUser(stranger, LATER)).isEmpty();
        assertThat(found(owner, key).revokedAt()).isEmpty();
    }

    @Test
    default void a_key_of_an_organization_or_project_is_not_its_makers_own() {
        UserId maker = given().user();
        OrganizationId organization = given().organization(maker);
        ApiKey organizations = Given.newKey(new ApiKeyOwner.OfOrganization(organization), maker);
        ApiKey projects = Given.newKey(new ApiKeyOwner.OfProject(organization, given().project(organization)), maker);

        for (ApiKey key : List.of(organizations, projects)) {
            stores().apiKeys().add(key);
            assertThat(stores().apiKeys().find(new ApiKeyOwner.OfUser(maker), key.id()))
                    .isEmpty();
            assertThat(stores().apiKeys().revoke(new ApiKeyOwner.OfUser(maker), key.id(), LATER))
                    .isFalse();
        }
        assertThat(stores().apiKeys()
                        .list(new ApiKeyOwner.OfUser(maker), PageRequest.first())
                        .items())
                .isEmpty();
        assertThat(stores().apiKeys().revokeAllOfUser(maker, LATER)).isEmpty();
        for (ApiKey key : List.of(organizations, projects)) {
            assertThat(stores().apiKeys().find(key.owner(), key.id()).flatMap(ApiKey::revokedAt))
                    .isEmpty();
        }
    }

    @Test
    default void an_unknown_key_is_neither_found_nor_revoked() {
        UserId owner = given().user();

        assertThat(stores().apiKeys().find(new ApiKeyOwner.OfUser(owner), new ApiKeyId(Given.id())))
                .isEmpty();
        assertThat(stores().apiKeys().revoke(new ApiKeyOwner.OfUser(owner), new ApiKeyId(Given.id()), LATER))
                .isFalse();
    }

    @Test
    default void a_key_is_revoked_once_and_stays_listed() {
        UserId owner = given().user();
        ApiKeyId key = given().key(owner);
        ApiKeyId other = given().key(owner);

        assertThat(stores().apiKeys().revoke(new ApiKeyOwner.OfUser(owner), key, LATER))
                .isTrue();
        assertThat(stores().apiKeys().revoke(new ApiKeyOwner.OfUser(owner), key, LATER.plusSeconds(60)))
                .isFalse();

        assertThat(found(owner, key).revokedAt()).contains(LATER);
        assertThat(found(owner, other).revokedAt()).isEmpty();
        assertThat(stores().apiKeys()
                        .list(new ApiKeyOwner.OfUser(owner), PageRequest.first())
                        .items())
                .containsExactly(found(owner, other), found(owner, key));
    }

    @Test
    default void all_of_a_persons_keys_are_revoked_but_those_that_were_before() {
        UserId owner = given().user();
        ApiKeyId before = given().key(owner);
        ApiKeyId one = given().key(owner);
        ApiKeyId two = given().key(owner);
        stores().apiKeys().revoke(new ApiKeyOwner.OfUser(owner), before, LATER.minusSeconds(60));

        OrganizationId team = given().team(owner);
        ApiKeyOwner member = new ApiKeyOwner.OfMember(team, owner);
        ApiKeyId cli = given().key(member, owner);
        ApiKeyId others = given().key(new ApiKeyOwner.OfMember(team, given().member(team, Role.MEMBER)), owner);

        assertThat(stores().apiKeys().revokeAllOfUser(owner, LATER))
                .containsExactlyInAnyOrder(
                        found(owner, one),
                        found(owner, two),
                        stores().apiKeys().find(member, cli).orElseThrow());
        assertThat(stores().apiKeys().revokeAllOfUser(owner, LATER.plusSeconds(60)))
                .isEmpty();

        assertThat(found(owner, before).revokedAt()).contains(LATER.minusSeconds(60));
        assertThat(stores().apiKeys().find(member, cli).flatMap(ApiKey::revokedAt))
                .contains(LATER);
        assertThat(stores().apiKeys()
                        .find(new ApiKeyOwner.OfOrganization(team), others)
                        .flatMap(ApiKey::revokedAt))
                .isEmpty();
        assertThat(found(owner, one).revokedAt()).contains(LATER);
        assertThat(found(owner, two).revokedAt()).contains(LATER);
    }

    @Test
    default void the_last_use_only_goes_forward() {
        UserId owner = given().user();
        ApiKeyId one = given().key(owner);
        ApiKeyId two = given().key(owner);
        ApiKeyId unused = given().key(owner);

        stores().apiKeys().markUsed(Map.of(one, LATER, two, LATER, new ApiKeyId(Given.id()), LATER));
        stores().apiKeys().markUsed(Map.of(one, LATER.minusMillis(1), two, LATER.plusMillis(1)));
        stores().apiKeys().markUsed(Map.of());

        assertThat(found(owner, one).lastUsedAt()).contains(LATER);
        assertThat(found(owner, two).lastUsedAt()).contains(LATER.plusMillis(1));
        assertThat(found(owner, unused).lastUsedAt()).isEmpty();
        assertThat(found(owner, one).revokedAt()).isEmpty();
    }

    @Test
    default void the_last_use_outlives_the_revocation() {
        UserId owner = given().user();
        ApiKeyId key = given().key(owner);
        stores().apiKeys().markUsed(Map.of(key, Given.NOW));

        stores().apiKeys().revoke(new ApiKeyOwner.OfUser(owner), key, LATER);
        stores().apiKeys().markUsed(Map.of(key, LATER));

        assertThat(found(owner, key).lastUsedAt()).contains(LATER);
        assertThat(found(owner, key).revokedAt()).contains(LATER);
    }

    private ApiKey found(UserId owner, ApiKeyId key) {
        return stores().apiKeys().find(new ApiKeyOwner.OfUser(owner), key).orElseThrow();
    }

    private ApiKey kept(UserId owner, Scopes scopes) {
        ApiKey bare = Given.newKey(new ApiKeyOwner.OfUser(owner), owner);
        ApiKey key = new ApiKey(
                bare.id(),
                bare.owner(),
                bare.name(),
                bare.displayPrefix(),
                bare.digest(),
                scopes,
                bare.source(),
                bare.deviceName(),
                owner,
                bare.makerRole(),
                bare.adminManaged(),
                bare.createdAt(),
                bare.expiresAt(),
                bare.revokedAt(),
                bare.lastUsedAt(),
                false);
        stores().apiKeys().add(key);
        return found(owner, key.id());
    }
}

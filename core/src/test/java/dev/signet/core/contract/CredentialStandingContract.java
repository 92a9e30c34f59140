package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Account;
import dev.signet.core.account.AccountBilling;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.authentication.Credential;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.session.Session;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where every store says that a credential acts, and whether its place is still there. */
public interface CredentialStandingContract extends StoresContract {
    /** Later than everything began. */
    Instant LATER = Given.after(Duration.ofDays(1));

    @ParameterizedTest
    @EnumSource
    default void a_session_acts_in_its_active_organization_with_the_role_of_now(Role role) {
        UserId user = given().user();
        given().organization(user);
        OrganizationId team = given().team(given().user());
        given().join(team, user, Role.MEMBER);
        SessionId session = session(user, team);

        stores().memberships().changeRole(team, user, role);

        assertThat(standing(session)).contains(new Standing(found(team), role));
    }

    @Test
    default void a_session_tells_its_organization_as_it_is_now() {
        UserId user = given().user();
        given().organization(user);
        OrganizationId team = given().team(user);
        SessionId session = session(user, team);

        stores().organizations().rename(team, new Label("Renamed"), found(team).slug(), LATER);
        stores().oversight().organizations().setBilling(team, OrganizationsContract.fullBilling(), LATER);
        stores().oversight().organizations().suspend(team, "unpaid", LATER);

        assertThat(standing(session)).contains(new Standing(found(team), Role.OWNER));
        assertThat(standing(session).orElseThrow().organization().suspendedReason())
                .contains("unpaid");
    }

    @Test
    default void a_session_whose_person_has_left_acts_in_the_personal_organization() {
        UserId user = given().user();
        OrganizationId own = given().organization(user);
        given().team(user);
        OrganizationId team = given().team(given().user());
        given().join(team, user, Role.ADMIN);
        SessionId session = session(user, team);

        stores().memberships().remove(team, user, Given.NOW);

        assertThat(standing(session)).contains(new Standing(found(own), Role.OWNER));
    }

    @Test
    default void a_session_whose_organization_is_deleted_acts_in_the_personal_one() {
        UserId user = given().user();
        OrganizationId own = given().organization(user);
        OrganizationId team = given().team(user);
        SessionId session = session(user, team);

        stores().organizations().delete(team, LATER);

        assertThat(standing(session)).contains(new Standing(found(own), Role.OWNER));
    }

    @Test
    default void a_session_is_that_of_its_own_person_in_an_organization_of_many() {
        UserId user = given().user();
        given().organization(user);
        OrganizationId team = given().team(given().user());
        given().member(team, Role.ADMIN);
        given().join(team, user, Role.MEMBER);

        assertThat(standing(session(user, team))).contains(new Standing(found(team), Role.MEMBER));
    }

    @Test
    default void a_session_tells_its_persons_address_if_they_have_one() {
        Account with = given().account();
        Account without = new Account(
                new UserId(Given.id()),
                Given.username(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                AccountBilling.none(),
                Given.NOW,
                Given.NOW);
        given().add(without);

        assertThat(told(given().session(with.id())).email()).isEqualTo(with.email());
        assertThat(told(given().session(without.id())).email()).isEmpty();
    }

    @Test
    default void a_persons_own_key_acts_in_their_personal_organization_as_its_owner() {
        UserId user = given().user();
        given().team(user);
        OrganizationId own = given().organization(user);
        given().join(given().organization(given().user()), user, Role.ADMIN);
        ApiKey key = added(new ApiKeyOwner.OfUser(user), given().user(), Optional.empty());

        assertThat(told(key).standing()).isEqualTo(new Standing(found(own), Role.OWNER));
        assertThat(told(key).placeDeleted()).isFalse();
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
            assertThat(told(key).owner()).isEqualTo(owner);
            assertThat(told(key).placeDeleted()).isFalse();
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
        assertThat(told(key).makerActive()).isFalse();
        assertThat(told(key).placeDeleted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    default void a_members_key_acts_there_with_their_role_of_now(Role role) {
        UserId user = given().user();
        given().organization(user);
        OrganizationId team = given().team(given().user());
        given().member(team, Role.ADMIN);
        given().join(team, user, Role.MEMBER);
        ApiKeyOwner owner = new ApiKeyOwner.OfMember(team, user);
        ApiKey key = added(owner, user, Optional.empty());

        stores().memberships().changeRole(team, user, role);

        assertThat(told(key).owner()).isEqualTo(owner);
        assertThat(told(key).standing()).isEqualTo(new Standing(found(team), role));
        assertThat(told(key).placeDeleted()).isFalse();
    }

    @Test
    default void a_members_key_is_not_found_after_they_left_and_tells_that_they_are_deactivated() {
        UserId user = given().user();
        given().organization(user);
        OrganizationId team = given().team(given().user());
        given().join(team, user, Role.MEMBER);
        ApiKey key = added(new ApiKeyOwner.OfMember(team, user), user, Optional.empty());

        stores().oversight().accounts().setActive(user, false, LATER);
        assertThat(told(key).makerActive()).isFalse();

        stores().memberships().remove(team, user, Given.NOW);
        assertThat(stores().credentials().key(key.digest())).isEmpty();
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

        assertThat(told(inIt).placeDeleted()).isTrue();
        assertThat(told(inIt).standing()).isEqualTo(new Standing(found(team), Role.OWNER));
        assertThat(told(beside).placeDeleted()).isFalse();
        assertThat(told(above).placeDeleted()).isFalse();
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
            assertThat(told(key).placeDeleted()).isTrue();
            assertThat(told(key).standing().organization().id()).isEqualTo(before.id());
        }
        assertThat(told(personal).placeDeleted()).isFalse();
        assertThat(told(elsewhere).placeDeleted()).isFalse();
    }

    @Test
    default void who_has_no_personal_organization_has_no_credential_that_needs_one() {
        UserId user = given().user();
        OrganizationId team = given().team(given().user());
        given().join(team, user, Role.MEMBER);
        SessionId session = session(user, team);
        ApiKey key = added(new ApiKeyOwner.OfUser(user), user, Optional.empty());

        assertThat(stores().credentials().key(key.digest())).isEmpty();
        assertThat(standing(session)).isPresent();

        stores().memberships().remove(team, user, Given.NOW);
        assertThat(stores().credentials().session(session)).isEmpty();
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

    private Credential.OfSession told(SessionId session) {
        return stores().credentials().session(session).orElseThrow();
    }

    private Optional<Standing> standing(SessionId session) {
        return stores().credentials().session(session).map(Credential.OfSession::standing);
    }

    private Organization found(OrganizationId id) {
        return stores().organizations().find(id).orElseThrow();
    }

    private SessionId session(UserId user, OrganizationId active) {
        Session session = given().newSession(user, active, Given.NOW, LATER);
        given().keep(session);
        return session.id();
    }
}

package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contract section 1, "Tenancy": the key of a member stops when they leave, whether it is looked up or listed. */
public interface MemberKeysContract extends StoresContract {
    /** When somebody leaves. */
    Instant LEFT = Given.after(Duration.ofMinutes(1));

    /** When they come back. */
    Instant BACK = Given.after(Duration.ofMinutes(2));

    /** Later than all of it. */
    Instant LATER = Given.after(Duration.ofDays(1));

    @ParameterizedTest
    @EnumSource
    default void it_acts_there_with_its_persons_role_of_now(Role role) {
        ApiKey key = memberKey();
        ApiKeyOwner.OfMember member = (ApiKeyOwner.OfMember) key.owner();

        stores().memberships().changeRole(member.organizationId(), member.userId(), role);

        Organization place =
                stores().organizations().find(member.organizationId()).orElseThrow();
        assertThat(standing(key)).contains(new Standing(place, role));
        assertThat(listed(key).isActive(LATER)).isTrue();
    }

    @Test
    default void it_is_not_found_after_they_left_and_listed_as_not_active() {
        ApiKey key = memberKey();
        ApiKey others = colleaguesKey(key);

        leave(key);

        assertThat(stores().credentials().key(key.digest())).isEmpty();
        assertThat(listed(key).isActive(LATER)).isFalse();
        assertThat(listed(key).revokedAt()).isEmpty();
        assertThat(standing(others)).isPresent();
        assertThat(listed(others).isActive(LATER)).isTrue();
    }

    @Test
    default void it_does_not_come_back_with_its_person() {
        ApiKey key = memberKey();
        leave(key);

        comeBack(key, Role.ADMIN);
        ApiKey fresh = added(key.owner(), BACK);

        assertThat(stores().credentials().key(key.digest())).isEmpty();
        assertThat(listed(key).isActive(LATER)).isFalse();
        assertThat(standing(fresh)).isPresent();
        assertThat(listed(fresh).isActive(LATER)).isTrue();
    }

    @Test
    default void it_stays_listed_as_it_is_in_every_list() {
        ApiKey key = memberKey();
        leave(key);

        assertThat(stores().apiKeys()
                        .list(key.owner(), PageRequest.first())
                        .items()
                        .get(0)
                        .isActive(LATER))
                .isFalse();
        assertThat(stores().apiKeys().list(key.owner(), 1, 10).items().get(0).isActive(LATER))
                .isFalse();
        assertThat(stores().apiKeys().find(key.owner(), key.id()).map(found -> found.isActive(LATER)))
                .contains(false);
    }

    @Test
    default void it_is_listed_as_not_active_while_its_person_is_deactivated() {
        ApiKey key = memberKey();
        UserId person = key.owner().person().orElseThrow();

        stores().oversight().accounts().setActive(person, false, LEFT);
        assertThat(listed(key).isActive(LATER)).isFalse();

        stores().oversight().accounts().setActive(person, true, BACK);
        assertThat(listed(key).isActive(LATER)).isTrue();
    }

    @Test
    default void the_keys_of_a_deleted_project_are_listed_as_not_active_and_no_others() {
        UserId maker = given().user();
        OrganizationId team = given().team(maker);
        ApiKeyOwner.OfProject project = new ApiKeyOwner.OfProject(team, given().project(team));
        ApiKey inIt = added(project, Given.NOW);
        ApiKey beside = added(new ApiKeyOwner.OfProject(team, given().project(team)), Given.NOW);
        ApiKey above = added(new ApiKeyOwner.OfOrganization(team), Given.NOW);

        stores().projects().delete(team, project.projectId(), LEFT);

        assertThat(listed(inIt).isActive(LATER)).isFalse();
        assertThat(listed(beside).isActive(LATER)).isTrue();
        assertThat(listed(above).isActive(LATER)).isTrue();
    }

    private ApiKey memberKey() {
        UserId user = given().user();
        given().organization(user);
        OrganizationId team = given().team(given().user());
        given().join(team, user, Role.MEMBER);
        return added(new ApiKeyOwner.OfMember(team, user), Given.NOW);
    }

    private ApiKey colleaguesKey(ApiKey key) {
        OrganizationId team = key.owner().organization().orElseThrow();
        return added(new ApiKeyOwner.OfMember(team, given().member(team, Role.ADMIN)), Given.NOW);
    }

    private ApiKey added(ApiKeyOwner owner, Instant at) {
        ApiKey key = Given.newKey(owner, owner.person().orElseGet(() -> given().user()), at);
        stores().apiKeys().add(key);
        return key;
    }

    private void leave(ApiKey key) {
        stores().memberships()
                .remove(
                        key.owner().organization().orElseThrow(),
                        key.owner().person().orElseThrow(),
                        LEFT);
    }

    private void comeBack(ApiKey key, Role role) {
        stores().memberships()
                .add(new Membership(
                        key.owner().organization().orElseThrow(),
                        key.owner().person().orElseThrow(),
                        role,
                        BACK));
    }

    private Optional<Standing> standing(ApiKey key) {
        return stores().credentials().key(key.digest()).map(found -> found.standing());
    }

    /** The key as its organisation's list has it. */
    private ApiKey listed(ApiKey key) {
        ApiKeyOwner whose =
                new ApiKeyOwner.OfOrganization(key.owner().organization().orElseThrow());
        return stores().apiKeys().list(whose, PageRequest.first()).items().stream()
                .filter(each -> each.id().equals(key.id()))
                .findFirst()
                .orElseThrow();
    }
}

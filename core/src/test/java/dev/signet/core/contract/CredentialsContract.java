package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.KeySource;
import dev.signet.core.authentication.Credential;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.session.Session;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store tells about a credential. */
public interface CredentialsContract extends StoresContract {
    @Test
    default void a_key_of_each_sort_of_owner_is_told_as_it_is() {
        UserId maker = given().user();
        OrganizationId organization = given().organization(maker);
        List<ApiKeyOwner> owners = List.of(
                new ApiKeyOwner.OfUser(maker),
                new ApiKeyOwner.OfMember(organization, maker),
                new ApiKeyOwner.OfOrganization(organization),
                new ApiKeyOwner.OfProject(organization, given().project(organization)));

        for (ApiKeyOwner owner : owners) {
            ApiKey key = Given.newKey(owner, maker);
            stores().apiKeys().add(key);
            assertThat(stores().credentials().key(key.digest()))
                    .contains(new Credential.OfKey(key, owner(organization)));
        }
    }

    @Test
    default void an_expired_key_is_found_with_its_end_and_scopes_in_order() {
        UserId maker = given().user();
        OrganizationId home = given().organization(maker);
        Scopes scopes = new Scopes(List.of(new Scope("z:last"), Scope.ACCOUNT_READ));
        Instant end = Given.after(Duration.ofDays(-1));
        ApiKey key = new ApiKey(
                new ApiKeyId(Given.id()),
                new ApiKeyOwner.OfUser(maker),
                new Label("Old"),
                "rst_AbCdEfGh",
                Given.digest(),
                scopes,
                KeySource.API,
                Optional.empty(),
                maker,
                Optional.empty(),
                false,
                Given.after(Duration.ofDays(-2)),
                Optional.of(end),
                Optional.empty(),
                Optional.empty(),
                false);
        stores().apiKeys().add(key);

        assertThat(stores().credentials().key(key.digest())).contains(new Credential.OfKey(key, owner(home)));
    }

    @Test
    default void a_revoked_key_is_found_as_revoked() {
        UserId maker = given().user();
        given().organization(maker);
        ApiKey key = Given.newKey(new ApiKeyOwner.OfUser(maker), maker);
        stores().apiKeys().add(key);
        assertThat(told(key).revokedAt()).isEmpty();

        stores().apiKeys().revoke(new ApiKeyOwner.OfUser(maker), key.id(), Given.NOW);

        assertThat(told(key).revokedAt()).contains(Given.NOW);
    }

    @Test
    default void a_key_tells_that_its_person_is_deactivated() {
        UserId maker = given().deactivated().id();
        given().organization(maker);
        ApiKey key = Given.newKey(new ApiKeyOwner.OfUser(maker), maker);
        stores().apiKeys().add(key);

        assertThat(told(key).ownerGone()).isTrue();
    }

    @Test
    default void an_unknown_digest_is_no_key() {
        given().key(given().user());

        assertThat(stores().credentials().key(Given.digest())).isEmpty();
    }

    @Test
    default void a_session_is_told_as_it_is() {
        UserId user = given().user();
        Session session =
                given().newSession(user, Given.after(Duration.ofMillis(-1)), Given.after(Duration.ofHours(12)));
        given().keep(session);

        assertThat(stores().credentials().session(session.id())).contains(told(session, true, false));
    }

    @Test
    default void an_expired_session_is_found_with_its_end() {
        Session session =
                given().newSession(given().user(), Given.after(Duration.ofDays(-2)), Given.after(Duration.ofDays(-1)));
        given().keep(session);

        assertThat(stores().credentials().session(session.id())).contains(told(session, true, false));
    }

    @Test
    default void an_ended_session_is_found_as_ended() {
        UserId user = given().user();
        Session session = given().newSession(user, Given.NOW, Given.after(Duration.ofHours(1)));
        given().keep(session);

        stores().sessions().end(user, session.id(), Given.NOW);

        assertThat(stores().credentials().session(session.id())).contains(told(session, true, true));
    }

    @Test
    default void a_session_tells_that_its_person_is_deactivated() {
        Session session = given().newSession(given().deactivated().id(), Given.NOW, Given.after(Duration.ofHours(1)));
        given().keep(session);

        assertThat(stores().credentials().session(session.id())).contains(told(session, false, false));
    }

    @Test
    default void an_unknown_id_is_no_session() {
        given().session(given().user());

        assertThat(stores().credentials().session(new SessionId(Given.id()))).isEmpty();
    }

    private ApiKey told(ApiKey key) {
        return stores().credentials()
                .key(key.digest())
                .map(Credential.OfKey::key)
                .orElseThrow();
    }

    private Standing owner(OrganizationId organization) {
        return new Standing(stores().organizations().find(organization).orElseThrow(), Role.OWNER);
    }

    private Credential.OfSession told(Session session, boolean userActive, boolean ended) {
        return new Credential.OfSession(
                session.id(),
                session.userId(),
                userActive,
                stores().accounts().find(session.userId()).orElseThrow().email(),
                owner(session.organizationId()),
                session.createdAt(),
                session.expiresAt(),
                ended);
    }
}

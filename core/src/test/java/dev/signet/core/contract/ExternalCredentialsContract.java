package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.authentication.Credential;
import dev.signet.core.organization.Membership;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.ExternalSubject;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store tells of whom a token of an external issuer is about. */
public interface ExternalCredentialsContract extends StoresContract {
    /** Who vouches. */
    String ISSUER = "https://clerk.example.com";

    /** Later than {@link Given#NOW}. */
    Instant LATER = Given.after(Duration.ofMinutes(1));

    @Test
    default void it_stands_where_its_token_says() {
        String subject = Given.unique("user");
        UserId user = given().vouchedFor(ISSUER, subject);
        OrganizationId home = given().organization(user);
        String id = Given.unique("org");
        OrganizationId place = given().externalPlace(ISSUER, id);
        follow(place, user, Role.ADMIN);

        Credential.OfExternal there = told(subject, Optional.of(id));
        assertThat(there.userId()).isEqualTo(user);
        assertThat(there.userActive()).isTrue();
        assertThat(there.standing()).contains(standing(place, Role.ADMIN));
        assertThat(there.decidedAt()).contains(Given.NOW);
        stores().externalPeople().follow(place, user, Role.ADMIN, LATER, LATER);
        assertThat(told(subject, Optional.of(id)).decidedAt()).contains(LATER);
        Credential.OfExternal alone = told(subject, Optional.empty());
        assertThat(alone.standing()).contains(standing(home, Role.OWNER));
        assertThat(alone.decidedAt()).isEmpty();
    }

    @Test
    default void who_is_not_known_is_not_found() {
        String subject = Given.unique("user");
        given().vouchedFor(ISSUER, subject);

        assertThat(credential("nobody", Optional.empty())).isEmpty();
        assertThat(stores().credentials()
                        .external(new ExternalSubject("https://other.example.com", subject, Optional.empty())))
                .isEmpty();
    }

    @Test
    default void a_place_that_nothing_was_decided_about_says_nothing() {
        String subject = Given.unique("user");
        UserId user = given().vouchedFor(ISSUER, subject);
        given().organization(user);
        String id = Given.unique("org");
        given().externalPlace(ISSUER, id);

        for (String named : new String[] {id, "nowhere"}) {
            Credential.OfExternal there = told(subject, Optional.of(named));
            assertThat(there.standing()).isEmpty();
            assertThat(there.decidedAt()).isEmpty();
        }
    }

    @Test
    default void who_was_removed_is_told_as_of_their_removal() {
        String subject = Given.unique("user");
        UserId user = given().vouchedFor(ISSUER, subject);
        String id = Given.unique("org");
        OrganizationId place = given().externalPlace(ISSUER, id);
        follow(place, user, Role.MEMBER);

        stores().memberships().remove(place, user, LATER);
        assertThat(told(subject, Optional.of(id)).standing()).isEmpty();
        assertThat(told(subject, Optional.of(id)).decidedAt()).contains(LATER);

        stores().memberships().add(new Membership(place, user, Role.ADMIN, LATER));
        assertThat(told(subject, Optional.of(id)).standing()).contains(standing(place, Role.ADMIN));
        assertThat(told(subject, Optional.of(id)).decidedAt()).contains(LATER);
    }

    @Test
    default void a_place_that_is_deleted_is_told_as_of_the_token_that_was_followed_there() {
        String subject = Given.unique("user");
        UserId user = given().vouchedFor(ISSUER, subject);
        String id = Given.unique("org");
        OrganizationId place = given().externalPlace(ISSUER, id);
        follow(place, user, Role.MEMBER);

        stores().organizations().delete(place, LATER);

        assertThat(told(subject, Optional.of(id)).standing()).isEmpty();
        assertThat(told(subject, Optional.of(id)).decidedAt()).contains(Given.NOW);
    }

    private Credential.OfExternal told(String subject, Optional<String> organization) {
        return credential(subject, organization).orElseThrow();
    }

    private Optional<Credential.OfExternal> credential(String subject, Optional<String> organization) {
        return stores().credentials().external(new ExternalSubject(ISSUER, subject, organization));
    }

    private void follow(OrganizationId place, UserId user, Role role) {
        stores().externalPeople().follow(place, user, role, Given.NOW, Given.NOW);
    }

    private Standing standing(OrganizationId place, Role role) {
        return new Standing(stores().organizations().find(place).orElseThrow(), role);
    }
}

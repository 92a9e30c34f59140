package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Account;
import dev.signet.core.authentication.Credential;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Standing;
import dev.signet.core.session.Session;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where every store says that a session acts. */
public interface SessionStandingContract extends StoresContract {
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

        stores().organizations().rename(team, Optional.of(new Label("Renamed")), Optional.empty(), LATER);
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
        Account without = Given.bare();
        given().add(without);

        assertThat(told(given().session(with.id())).email()).isEqualTo(with.email());
        assertThat(told(given().session(without.id())).email()).isEmpty();
    }

    @Test
    default void who_has_no_personal_organization_has_no_session_once_they_leave() {
        UserId user = given().user();
        OrganizationId team = given().team(given().user());
        given().join(team, user, Role.MEMBER);
        SessionId session = session(user, team);
        assertThat(standing(session)).isPresent();

        stores().memberships().remove(team, user, Given.NOW);
        assertThat(stores().credentials().session(session)).isEmpty();
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

package dev.signet.core.signin;

import static dev.signet.core.Town.SUPERUSER;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.Town;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.principal.Person;
import dev.signet.core.session.AccessClaims;
import dev.signet.core.session.AccessToken;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 1, "Sessions": the active organisation. */
class SwitchOrganizationTest {
    private final Town town = new Town();
    private final Company acme = new Company(town, "acme");
    private final OrganizationId there = acme.organization.id();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void the_session_acts_in_the_other_organisation_and_its_new_token_says_so() {
        String old = town.signIn("acme-member");
        AccessToken token = ok(switchTo(town.person(old), there));

        assertThat(claims(token).organizationId()).isEqualTo(there);
        assertThat(claims(token).sessionId()).isEqualTo(town.person(old).sessionId());
        assertThat(town.person(token.token().reveal()).organizationId()).isEqualTo(there);
        assertThat(town.person(old).organizationId()).isEqualTo(there);
        assertThat(acme.signIn("acme-member").organizationId()).isNotEqualTo(there);
    }

    @Test
    void a_session_without_refresh_tokens_lives_no_longer_for_it() {
        Person person = acme.signIn("acme-member");
        town.wait(Duration.ofHours(5));

        AccessToken token = ok(switchTo(person, there));

        assertThat(token.expiresIn()).isEqualTo(Duration.ofHours(7));
        town.wait(Duration.ofHours(7));
        assertThat(refusal(town.authenticate(token.token().reveal()))).isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void a_session_with_refresh_tokens_keeps_its_short_access_tokens_and_goes_on_in_the_new_organisation() {
        TokenPair pair = town.signInWithCode("acme-member@example.com");

        AccessToken token = ok(switchTo(town.person(pair), there));

        assertThat(token.expiresIn()).isEqualTo(Duration.ofMinutes(15));
        assertThat(claims(town.refresh(pair).access()).organizationId()).isEqualTo(there);
    }

    @Test
    void an_organisation_that_the_person_is_not_in_is_not_found_for_a_superuser_too() {
        OrganizationId elsewhere = new Company(town, "evil").organization.id();
        town.settle("root", SUPERUSER);

        for (OrganizationId wrong : new OrganizationId[] {elsewhere, new OrganizationId(new UUID(1, 1))}) {
            assertThat(refusal(switchTo(acme.member, wrong))).isEqualTo(CommonRefusal.NOT_FOUND);
            assertThat(refusal(switchTo(acme.signIn("root"), wrong))).isEqualTo(CommonRefusal.NOT_FOUND);
        }
    }

    @Test
    void a_suspended_organisation_is_refused_and_the_way_home_is_open() {
        Person person = acme.signIn("acme-member");
        OrganizationId home = person.organizationId();
        ok(switchTo(person, there));
        town.settle("root", SUPERUSER);
        ok(town.signet()
                .oversight()
                .suspendOrganization()
                .suspend(ok(acme.signIn("root").requireOperator()), there, "unpaid", client(1)));

        assertThat(refusal(switchTo(person, there))).isEqualTo(OrganizationRefusal.ORGANIZATION_SUSPENDED);
        assertThat(claims(ok(switchTo(person, home))).organizationId()).isEqualTo(home);
    }

    @Test
    void a_session_that_has_ended_meanwhile_switches_nowhere() {
        Person person = acme.signIn("acme-member");
        ok(town.signet().signOut().signOut(person, client(1)));

        assertThat(refusal(switchTo(person, there))).isEqualTo(CommonRefusal.NOT_FOUND);
    }

    private Result<AccessToken> switchTo(Person person, OrganizationId id) {
        return town.signet().switchOrganization().switchTo(person, id, client(1));
    }

    private AccessClaims claims(AccessToken token) {
        return town.signet()
                .accessTokens()
                .verify(token.token().reveal(), town.clock().instant())
                .orElseThrow();
    }
}

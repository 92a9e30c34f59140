package dev.signet.core.authentication;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.Stores;
import dev.signet.core.Town;
import dev.signet.core.apikey.KeySurface;
import dev.signet.core.keys.IssueKey;
import dev.signet.core.keys.IssueUserKey;
import dev.signet.core.principal.External;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Contract section 1, "Tenancy": what is a person's own stops when they are deactivated. A request that was under way at
 * that moment makes nothing, whether or not there is a session that ends.
 */
class DeactivatedPersonTest {
    private static final Label NAME = new Label("key");

    @Test
    void whom_an_external_issuer_vouches_for_makes_no_key() {
        try (ClerkTown town = new ClerkTown()) {
            External ada = town.caller(town.clerk.token("user_ada", town.now()));
            Access access = ok(town.open(ada));

            deactivate(town.stores(), ada.userId(), town.now());

            assertThat(refusal(town.signet()
                            .issueUserKey()
                            .issue(ada, new IssueUserKey.Request(NAME, Optional.empty(), Optional.empty()), client(1))))
                    .isEqualTo(CommonRefusal.INVALID_TOKEN);
            assertThat(refusal(town.signet()
                            .issueKey()
                            .issue(
                                    access,
                                    new IssueKey.Request(
                                            NAME, Scopes.none(), Optional.empty(), false, KeySurface.ORGANIZATION),
                                    client(1))))
                    .isEqualTo(CommonRefusal.INVALID_TOKEN);
        }
    }

    @Test
    void a_key_of_their_own_makes_no_other_and_one_of_the_organisation_does() {
        try (Town town = new Town()) {
            Company acme = new Company(town, "acme");
            List<Access> own = List.of(
                    acme.open(acme.userKeyHolder(acme.admin, Scopes.all())),
                    acme.open(acme.cliKeyHolder(acme.admin, acme.organization)));
            Access places = acme.open(acme.keyHolder(acme.open(acme.admin), Scopes.all()));

            deactivate(town.stores(), acme.admin.userId(), town.clock().instant());

            assertThat(own)
                    .extracting(access -> refusal(acme.tryIssue(access, Scopes.none(), Optional.empty())))
                    .containsOnly(CommonRefusal.INVALID_TOKEN);
            ok(acme.tryIssue(places, Scopes.none(), Optional.empty()));
        }
    }

    private static void deactivate(Stores stores, UserId person, Instant now) {
        assertThat(stores.oversight().accounts().setActive(person, false, now)).isPresent();
    }
}

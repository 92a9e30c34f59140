package dev.signet.core.authentication;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.organization.ExternalName;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.External;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.tenancy.AddMember;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 6, "External issuers": what people are in an organisation that an issuer vouches for. */
class ExternalRolesTest {
    private final ClerkTown town = new ClerkTown();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void an_organisation_appears_with_its_project_and_people_meet_there() {
        External ada = town.caller(town.clerk.token("user_ada", "org_acme", "org:admin", town.now()));
        External bob = town.caller(town.clerk.token("user_bob", "org_acme", "org:member", town.now()));

        assertThat(ada.standing().organization()).isEqualTo(bob.standing().organization());
        assertThat(ada.standing().role()).isEqualTo(Role.ADMIN);
        assertThat(bob.standing().role()).isEqualTo(Role.MEMBER);
        assertThat(ada.standing().organization().personal()).isFalse();
        assertThat(town.projects(ada)).isEqualTo(1);
        assertThat(town.stores().organizations().standings(ada.userId())).hasSize(2);
    }

    @Test
    void a_role_follows_the_token_that_was_issued_last() {
        String older = town.clerk.token("user_ada", "org_acme", "org:member", town.now());
        String younger =
                town.clerk.token("user_ada", "org_acme", "org:admin", town.now().plusSeconds(1));

        assertThat(town.caller(older).standing().role()).isEqualTo(Role.MEMBER);
        assertThat(town.caller(younger).standing().role()).isEqualTo(Role.ADMIN);
        External again = town.caller(older);
        assertThat(again.standing().role()).isEqualTo(Role.ADMIN);
        assertThat(again.organization().orElseThrow().role()).contains("org:member");
    }

    @Test
    void a_younger_token_that_says_the_same_counts_too() {
        town.caller(town.clerk.token("user_ada", "org_acme", "org:admin", town.now()));
        town.caller(
                town.clerk.token("user_ada", "org_acme", "org:admin", town.now().plusSeconds(20)));

        assertThat(town.caller(town.clerk.token(
                                "user_ada", "org_acme", "org:member", town.now().plusSeconds(10)))
                        .standing()
                        .role())
                .isEqualTo(Role.ADMIN);
    }

    @Test
    void what_the_organisation_is_called_follows_the_token_that_was_issued_last() {
        String older = slugged("acme", town.now());
        External ada = town.caller(older);
        assertThat(ada.standing().organization().name().value()).isEqualTo("acme");

        External again = town.caller(slugged("acme-inc", town.now().plusSeconds(1)));

        assertThat(again.standing().organization().id())
                .isEqualTo(ada.standing().organization().id());
        assertThat(again.standing().organization().name().value()).isEqualTo("acme-inc");
        assertThat(again.standing().organization().external().flatMap(ExternalName::slug))
                .contains("acme-inc");
        assertThat(town.caller(older).standing().organization())
                .isEqualTo(again.standing().organization());
    }

    @Test
    void nobody_is_made_a_member_there_by_hand() {
        External ada = town.caller(town.clerk.token("user_ada", "org_acme", "org:admin", town.now()));

        assertThat(refusal(town.open(ada)
                        .flatMap(access -> town.signet()
                                .tenancy()
                                .addMember()
                                .add(access, new AddMember.Request(email("bob@example.com"), Role.MEMBER), by(ada)))))
                .isEqualTo(OrganizationRefusal.MANAGED_EXTERNALLY);
    }

    @Test
    void roles_there_are_not_changed_here() {
        External ada = town.caller(town.clerk.token("user_ada", "org_acme", "org:admin", town.now()));
        External bob = town.caller(town.clerk.token("user_bob", "org_acme", "org:member", town.now()));

        assertThat(refusal(town.open(ada)
                        .flatMap(access -> town.signet()
                                .tenancy()
                                .changeMemberRole()
                                .change(access, bob.userId(), Role.ADMIN, by(ada)))))
                .isEqualTo(OrganizationRefusal.MANAGED_EXTERNALLY);
    }

    @Test
    void who_was_removed_comes_back_by_a_token_that_was_issued_later_alone() {
        External ada = town.caller(town.clerk.token("user_ada", "org_acme", "org:admin", town.now()));
        String older = town.clerk.token("user_bob", "org_acme", "org:member", town.now());
        External bob = town.caller(older);
        town.clock().advance(Duration.ofSeconds(10));

        ok(town.open(ada)
                .flatMap(access -> town.signet().tenancy().removeMember().remove(access, bob.userId(), by(ada))));

        assertThat(refusal(town.authenticate(older))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(refusal(town.authenticate(town.clerk.token("user_bob", "org_acme", "org:admin", town.now()))))
                .isEqualTo(CommonRefusal.INVALID_TOKEN);
        town.clock().advance(Duration.ofSeconds(1));
        assertThat(town.caller(town.clerk.token("user_bob", "org_acme", "org:member", town.now()))
                        .userId())
                .isEqualTo(bob.userId());
    }

    private static Caller by(External person) {
        return client(1).as(person);
    }

    private String slugged(String slug, Instant issuedAt) {
        return town.clerk.token("user_ada", issuedAt, claims -> {
            claims.put("org_id", "org_acme");
            claims.put("org_role", "org:admin");
            claims.put("org_slug", slug);
        });
    }
}

package dev.signet.core.authentication;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.email;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.TestClerk;
import dev.signet.core.account.Account;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.memory.MemorySignet;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.External;
import dev.signet.core.principal.ExternalIdentity;
import dev.signet.core.principal.ExternalOrganization;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 6, "External issuers": who a token lets in, and as what. */
class ExternalCallersTest {
    private final ClerkTown town = new ClerkTown();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void who_is_in_no_organisation_gets_one_of_their_own_and_no_address() {
        External ada = town.caller(
                town.clerk.token("user_ada", town.now(), claims -> claims.put("email", "root@example.com")));

        Account account = town.stores().accounts().find(ada.userId()).orElseThrow();
        assertThat(account.email()).isEmpty();
        assertThat(account.hasPassword()).isFalse();
        assertThat(ada.standing().role()).isEqualTo(Role.OWNER);
        assertThat(ada.standing().organization().personal()).isTrue();
        assertThat(town.projects(ada)).isEqualTo(1);
        assertThat(town.stores().accounts().findByEmail(email("root@example.com")))
                .isEmpty();
        assertThat(town.caller(town.clerk.token("user_ada", town.now().plusSeconds(1)))
                        .userId())
                .isEqualTo(ada.userId());
    }

    @Test
    void the_same_subject_of_another_issuer_is_another_person() {
        TestClerk second = new TestClerk();
        try (MemorySignet two = new MemorySignet(builder -> builder.externalIssuers(
                Map.of(TestClerk.ISSUER, town.clerk.issuer(), "https://other.example.com", second.issuer()),
                Set.of()))) {
            Principal one = ok(two.signet().authenticator().authenticate(town.clerk.token("user_ada", town.now())));
            Principal other = ok(two.signet()
                    .authenticator()
                    .authenticate(second.token(
                            "user_ada", town.now(), claims -> claims.put("iss", "https://other.example.com"))));
            assertThat(one.userId()).isNotEqualTo(other.userId());
        }
    }

    @Test
    void who_opens_an_account_by_a_token_is_told_of_with_the_address_that_it_came_from() {
        External ada = (External)
                ok(town.signet().authenticator().authenticate(town.clerk.token("user_ada", town.now()), client(7)));

        assertThat(town.stores()
                        .auditTrail()
                        .byActor(ada.userId(), PageRequest.first())
                        .items())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.action()).isEqualTo(AuditAction.ACCOUNT_CREATED);
                    assertThat(event.clientAddress()).isEqualTo("203.0.113.7");
                    assertThat(event.requestId()).isEqualTo("request-7");
                });
    }

    @Test
    void a_token_from_before_a_removal_writes_nothing_however_often_it_comes() {
        External bob = town.caller(town.clerk.token("user_bob", "org_acme", "org:member", town.now()));
        ExternalIdentity older = identity("user_bob", town.now());
        town.clock().advance(Duration.ofSeconds(10));
        town.stores().memberships().remove(bob.standing().organization().id(), bob.userId(), town.now());

        assertThat(refusal(withoutArrivals(older).authenticate("a token", client(1), town.now())))
                .isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void a_token_for_an_organisation_that_was_deleted_writes_nothing_either() {
        External bob = town.caller(town.clerk.token("user_bob", "org_acme", "org:member", town.now()));
        town.stores().organizations().delete(bob.standing().organization().id(), town.now());

        assertThat(refusal(withoutArrivals(identity("user_bob", town.now()))
                        .authenticate("a token", client(1), town.now())))
                .isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void a_deactivated_person_is_refused() {
        External ada = town.caller(town.clerk.token("user_ada", town.now()));
        town.stores().oversight().accounts().setActive(ada.userId(), false, town.now());

        assertThat(refusal(town.authenticate(town.clerk.token("user_ada", town.now()))))
                .isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void they_have_no_session_of_ours() {
        External ada = town.caller(town.clerk.token("user_ada", town.now()));

        assertThat(refusal(ada.requireSession())).isEqualTo(CommonRefusal.SESSION_REQUIRED);
        assertThat(ada.requireSignedIn()).isEqualTo(Result.ok(ada));
        assertThat(ada.requireOperator()).isEqualTo(Result.refused(CommonRefusal.FORBIDDEN));
    }

    private static ExternalIdentity identity(String subject, Instant issuedAt) {
        return new ExternalIdentity(
                TestClerk.ISSUER,
                subject,
                issuedAt.truncatedTo(ChronoUnit.SECONDS),
                issuedAt.plusSeconds(60),
                Optional.of(new ExternalOrganization("org_acme", Optional.of("org:member"), Optional.empty())));
    }

    private ExternalCallers withoutArrivals(ExternalIdentity identity) {
        return new ExternalCallers(
                (token, at) -> Result.ok(identity), town.stores().credentials(), (who, caller, at) -> {
                    throw new AssertionError("something was to be written");
                });
    }
}

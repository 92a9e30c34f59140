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
import dev.signet.core.organization.ExternalName;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.External;
import dev.signet.core.principal.ExternalIdentity;
import dev.signet.core.principal.ExternalOrganization;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.AddMember;
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
    private final TestClerk clerk = new TestClerk();
    private final MemorySignet memory = new MemorySignet(
            builder -> builder.externalIssuers(Map.of(TestClerk.ISSUER, clerk.issuer()), Set.of(TestClerk.PARTY)));

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void who_is_in_no_organisation_gets_one_of_their_own_and_no_address() {
        External ada = caller(clerk.token("user_ada", now(), claims -> claims.put("email", "root@example.com")));

        Account account = memory.stores().accounts().find(ada.userId()).orElseThrow();
        assertThat(account.email()).isEmpty();
        assertThat(account.hasPassword()).isFalse();
        assertThat(ada.standing().role()).isEqualTo(Role.OWNER);
        assertThat(ada.standing().organization().personal()).isTrue();
        assertThat(projects(ada)).isEqualTo(1);
        assertThat(memory.stores().accounts().findByEmail(email("root@example.com")))
                .isEmpty();
        assertThat(caller(clerk.token("user_ada", now().plusSeconds(1))).userId())
                .isEqualTo(ada.userId());
    }

    @Test
    void an_organisation_appears_with_its_project_and_people_meet_there() {
        External ada = caller(clerk.token("user_ada", "org_acme", "org:admin", now()));
        External bob = caller(clerk.token("user_bob", "org_acme", "org:member", now()));

        assertThat(ada.standing().organization()).isEqualTo(bob.standing().organization());
        assertThat(ada.standing().role()).isEqualTo(Role.ADMIN);
        assertThat(bob.standing().role()).isEqualTo(Role.MEMBER);
        assertThat(ada.standing().organization().personal()).isFalse();
        assertThat(projects(ada)).isEqualTo(1);
        assertThat(memory.stores().organizations().standings(ada.userId())).hasSize(2);
    }

    @Test
    void the_same_subject_of_another_issuer_is_another_person() {
        TestClerk second = new TestClerk();
        try (MemorySignet two = new MemorySignet(builder -> builder.externalIssuers(
                Map.of(TestClerk.ISSUER, clerk.issuer(), "https://other.example.com", second.issuer()), Set.of()))) {
            Principal one = ok(two.signet().authenticator().authenticate(clerk.token("user_ada", now())));
            Principal other = ok(two.signet()
                    .authenticator()
                    .authenticate(
                            second.token("user_ada", now(), claims -> claims.put("iss", "https://other.example.com"))));
            assertThat(one.userId()).isNotEqualTo(other.userId());
        }
    }

    @Test
    void a_role_follows_the_token_that_was_issued_last() {
        String older = clerk.token("user_ada", "org_acme", "org:member", now());
        String younger = clerk.token("user_ada", "org_acme", "org:admin", now().plusSeconds(1));

        assertThat(caller(older).standing().role()).isEqualTo(Role.MEMBER);
        assertThat(caller(younger).standing().role()).isEqualTo(Role.ADMIN);
        External again = caller(older);
        assertThat(again.standing().role()).isEqualTo(Role.ADMIN);
        assertThat(again.organization().orElseThrow().role()).contains("org:member");
    }

    @Test
    void a_younger_token_that_says_the_same_counts_too() {
        caller(clerk.token("user_ada", "org_acme", "org:admin", now()));
        caller(clerk.token("user_ada", "org_acme", "org:admin", now().plusSeconds(20)));

        assertThat(caller(clerk.token("user_ada", "org_acme", "org:member", now().plusSeconds(10)))
                        .standing()
                        .role())
                .isEqualTo(Role.ADMIN);
    }

    @Test
    void what_the_organisation_is_called_follows_the_token_that_was_issued_last() {
        String older = slugged("acme", now());
        External ada = caller(older);
        assertThat(ada.standing().organization().name().value()).isEqualTo("acme");

        External again = caller(slugged("acme-inc", now().plusSeconds(1)));

        assertThat(again.standing().organization().id())
                .isEqualTo(ada.standing().organization().id());
        assertThat(again.standing().organization().name().value()).isEqualTo("acme-inc");
        assertThat(again.standing().organization().external().flatMap(ExternalName::slug))
                .contains("acme-inc");
        assertThat(caller(older).standing().organization())
                .isEqualTo(again.standing().organization());
    }

    @Test
    void who_opens_an_account_by_a_token_is_told_of_with_the_address_that_it_came_from() {
        External ada =
                (External) ok(memory.signet().authenticator().authenticate(clerk.token("user_ada", now()), client(7)));

        assertThat(memory.stores()
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
    void nobody_is_made_a_member_there_by_hand() {
        External ada = caller(clerk.token("user_ada", "org_acme", "org:admin", now()));

        assertThat(refusal(open(ada)
                        .flatMap(access -> memory.signet()
                                .tenancy()
                                .addMember()
                                .add(access, new AddMember.Request(email("bob@example.com"), Role.MEMBER), by(ada)))))
                .isEqualTo(OrganizationRefusal.MANAGED_EXTERNALLY);
    }

    @Test
    void roles_there_are_not_changed_here() {
        External ada = caller(clerk.token("user_ada", "org_acme", "org:admin", now()));
        External bob = caller(clerk.token("user_bob", "org_acme", "org:member", now()));

        assertThat(refusal(open(ada)
                        .flatMap(access -> memory.signet()
                                .tenancy()
                                .changeMemberRole()
                                .change(access, bob.userId(), Role.ADMIN, by(ada)))))
                .isEqualTo(OrganizationRefusal.MANAGED_EXTERNALLY);
    }

    @Test
    void who_was_removed_comes_back_by_a_token_that_was_issued_later_alone() {
        External ada = caller(clerk.token("user_ada", "org_acme", "org:admin", now()));
        String older = clerk.token("user_bob", "org_acme", "org:member", now());
        External bob = caller(older);
        memory.clock().advance(Duration.ofSeconds(10));

        ok(open(ada).flatMap(access -> memory.signet().tenancy().removeMember().remove(access, bob.userId(), by(ada))));

        assertThat(refusal(authenticate(older))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(refusal(authenticate(clerk.token("user_bob", "org_acme", "org:admin", now()))))
                .isEqualTo(CommonRefusal.INVALID_TOKEN);
        memory.clock().advance(Duration.ofSeconds(1));
        assertThat(caller(clerk.token("user_bob", "org_acme", "org:member", now()))
                        .userId())
                .isEqualTo(bob.userId());
    }

    @Test
    void a_token_from_before_a_removal_writes_nothing_however_often_it_comes() {
        External bob = caller(clerk.token("user_bob", "org_acme", "org:member", now()));
        ExternalIdentity older = identity("user_bob", now());
        memory.clock().advance(Duration.ofSeconds(10));
        memory.stores().memberships().remove(bob.standing().organization().id(), bob.userId(), now());

        assertThat(refusal(withoutArrivals(older).authenticate("a token", client(1), now())))
                .isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void a_token_for_an_organisation_that_was_deleted_writes_nothing_either() {
        External bob = caller(clerk.token("user_bob", "org_acme", "org:member", now()));
        memory.stores().organizations().delete(bob.standing().organization().id(), now());

        assertThat(refusal(withoutArrivals(identity("user_bob", now())).authenticate("a token", client(1), now())))
                .isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void a_deactivated_person_is_refused() {
        External ada = caller(clerk.token("user_ada", now()));
        memory.stores().oversight().accounts().setActive(ada.userId(), false, now());

        assertThat(refusal(authenticate(clerk.token("user_ada", now())))).isEqualTo(CommonRefusal.INVALID_TOKEN);
    }

    @Test
    void they_have_no_session_of_ours() {
        External ada = caller(clerk.token("user_ada", now()));

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
                (token, at) -> Result.ok(identity), memory.stores().credentials(), (who, caller, at) -> {
                    throw new AssertionError("something was to be written");
                });
    }

    private int projects(External person) {
        return memory.stores()
                .projects()
                .ofOrganization(person.standing().organization().id())
                .size();
    }

    private Result<Access> open(External person) {
        return memory.signet()
                .openOrganization()
                .open(person, person.standing().organization().id());
    }

    private static Caller by(External person) {
        return client(1).as(person);
    }

    private String slugged(String slug, Instant issuedAt) {
        return clerk.token("user_ada", issuedAt, claims -> {
            claims.put("org_id", "org_acme");
            claims.put("org_role", "org:admin");
            claims.put("org_slug", slug);
        });
    }

    private External caller(String token) {
        return (External) ok(authenticate(token));
    }

    private Result<Principal> authenticate(String token) {
        return memory.signet().authenticator().authenticate(token);
    }

    private Instant now() {
        return memory.clock().instant();
    }
}

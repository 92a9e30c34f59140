package dev.signet.core.introspection;

import static dev.signet.core.Company.scopes;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.Introspection;
import dev.signet.core.TestClerk;
import dev.signet.core.Town;
import dev.signet.core.account.Username;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.keys.IssueUserKey;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.InsufficientScope;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.SecretText;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contract section 7, {@code POST /oauth/introspect}: who may ask, about which tokens, and what they are told. */
class IntrospectTokenTest {
    private static final Scopes ASKING = scopes(Scope.TOKENS_INTROSPECT);

    private final TestClerk clerk = new TestClerk();
    private final Town town =
            new Town(builder -> builder.externalIssuers(Map.of(TestClerk.ISSUER, clerk.issuer()), Set.of()));
    private final Company acme = new Company(town, "acme");
    private final Company other = new Company(town, "other");
    private final Introspection introspection = town.signet().introspection();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void only_a_key_with_the_scope_may_ask() {
        assertThat(refusal(introspection.openIntrospection().open(acme.owner))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(refusal(introspection
                        .openIntrospection()
                        .open(acme.keyHolder(acme.open(acme.owner), scopes(Scope.API_KEYS_READ)))))
                .isEqualTo(new InsufficientScope(Scope.TOKENS_INTROSPECT));
        ok(introspection.openIntrospection().open(acme.keyHolder(acme.open(acme.owner), Scopes.all())));
    }

    @Test
    void a_suspended_organisations_key_may_not_ask_and_its_tokens_are_inactive() {
        town.settle("root", Town.SUPERUSER);
        Introspector root = introspector(acme.userKeyHolder(acme.signIn("root"), ASKING));
        String cliKey = acme.cliKey(acme.owner, acme.organization);
        IssuedApiKey asked = acme.issue(acme.open(acme.owner), Scopes.none());
        assertThat(ask(root, asked)).isPresent();

        ok(town.signet()
                .oversight()
                .suspendOrganization()
                .suspend(ok(acme.signIn("root").requireOperator()), acme.organization.id(), "unpaid", client(1)));

        assertThat(refusal(introspection.openIntrospection().open(ok(town.authenticate(cliKey)))))
                .isEqualTo(OrganizationRefusal.ORGANIZATION_SUSPENDED);
        assertThat(ask(root, asked)).isEmpty();
    }

    @Test
    void a_session_says_all_that_its_token_says() {
        Introspector person = introspector(acme.userKeyHolder(acme.owner, ASKING));
        String token = town.signIn("acme-owner");
        Person holder = town.person(token);

        IntrospectedToken told = introspection
                .introspectToken()
                .introspect(person, new SecretText(token))
                .orElseThrow();

        assertThat(told.username()).contains(new Username("acme-owner"));
        assertThat(told.scopes()).isEqualTo(Scopes.all());
        assertThat(told.subject()).isEqualTo(acme.owner.userId().toString());
        assertThat(told.sessionId()).contains(holder.sessionId());
        assertThat(told.organizationId()).isEqualTo(holder.organizationId());
        assertThat(told.issuedAt()).isEqualTo(town.clock().instant());
        assertThat(told.expiresAt()).contains(town.clock().instant().plus(Duration.ofHours(12)));
        assertThat(told.issuer()).isEqualTo("http://localhost:8080");
        assertThat(told.audience()).contains("http://localhost:8080");
        assertThat(told.tokenId()).matches("[0-9a-f-]{36}").isNotEqualTo(tokenIdOfAnother(person));
        assertThat(told.projectId()).isEmpty();
    }

    @Test
    void an_organisations_key_is_a_subject_of_its_own_and_not_who_made_it() {
        Introspector key = introspector(acme.keyHolder(acme.open(acme.owner), ASKING));
        IssuedApiKey asked = acme.issue(acme.open(acme.admin, acme.first), scopes(Scope.API_KEYS_READ));

        IntrospectedToken told = ask(key, asked).orElseThrow();

        assertThat(told.subject()).isEqualTo(asked.key().id().toString());
        assertThat(told.tokenId()).isEqualTo(asked.key().id().toString());
        assertThat(told.username()).isEmpty();
        assertThat(told.scopes()).isEqualTo(scopes(Scope.API_KEYS_READ));
        assertThat(told.expiresAt()).isEmpty();
        assertThat(told.audience()).isEmpty();
        assertThat(told.organizationId()).isEqualTo(acme.organization.id());
        assertThat(told.projectId()).contains(acme.first.id());
    }

    @Test
    void an_organisations_key_sees_the_tokens_of_its_organisation_and_no_others() {
        Introspector key = introspector(acme.keyHolder(acme.open(acme.owner), ASKING));

        assertThat(ask(key, acme.issue(acme.open(acme.owner), Scopes.none()))).isPresent();
        assertThat(ask(key, acme.issue(acme.open(acme.owner, acme.second), Scopes.none())))
                .isPresent();
        assertThat(ask(key, acme.cliKey(acme.member, acme.organization))).isPresent();
        assertThat(ask(key, acme.cliKey(acme.member, acme.personal(acme.member))))
                .isEmpty();
        assertThat(ask(key, userKey(acme.owner))).isEmpty();
        assertThat(ask(key, town.signIn("acme-owner"))).isEmpty();
        assertThat(ask(key, other.issue(other.open(other.owner), Scopes.none())))
                .isEmpty();
        assertThat(ask(key, town.signIn("other-owner"))).isEmpty();
    }

    @Test
    void a_projects_key_sees_no_other_projects_keys() {
        Introspector key = introspector(acme.keyHolder(acme.open(acme.owner, acme.first), ASKING));

        assertThat(ask(key, acme.issue(acme.open(acme.owner, acme.first), Scopes.none())))
                .isPresent();
        assertThat(ask(key, acme.issue(acme.open(acme.owner), Scopes.none()))).isPresent();
        assertThat(ask(key, acme.issue(acme.open(acme.owner, acme.second), Scopes.none())))
                .isEmpty();
    }

    @Test
    void a_persons_key_sees_the_tokens_of_that_person_everywhere_and_of_nobody_else() {
        Introspector key = introspector(acme.userKeyHolder(acme.owner, ASKING));

        assertThat(ask(key, town.signIn("acme-owner"))).isPresent();
        assertThat(ask(key, userKey(acme.owner))).isPresent();
        assertThat(ask(key, acme.cliKey(acme.owner, acme.organization))).isPresent();
        assertThat(ask(key, acme.issue(acme.open(acme.owner), Scopes.none()))).isEmpty();
        assertThat(ask(key, userKey(acme.member))).isEmpty();
        assertThat(ask(key, town.signIn("acme-member"))).isEmpty();
    }

    @Test
    void a_superusers_own_key_sees_all_and_no_other_key_that_they_made_does() {
        town.settle("root", Town.SUPERUSER);
        Person root = acme.signIn("root");
        IssuedApiKey foreign = other.issue(other.open(other.owner), Scopes.none());

        assertThat(ask(introspector(acme.userKeyHolder(root, ASKING)), foreign)).isPresent();
        assertThat(ask(introspector(acme.keyHolder(acme.open(root), ASKING)), foreign))
                .isEmpty();
        assertThat(ask(introspector(acme.cliKeyHolder(root, acme.personal(root))), foreign))
                .isEmpty();
    }

    @Test
    void a_token_that_another_issuer_made_is_inactive_and_to_be_asked_about_lets_nobody_in() {
        town.settle("root", Town.SUPERUSER);
        Introspector root = introspector(acme.userKeyHolder(acme.signIn("root"), ASKING));
        SecretText token = new SecretText(clerk.token("user_ada", town.clock().instant()));

        assertThat(introspection.introspectToken().introspect(root, token)).isEmpty();
        assertThat(town.stores().externalPeople().person(TestClerk.ISSUER, "user_ada"))
                .isEmpty();

        ok(town.authenticate(token.reveal()));
        assertThat(introspection.introspectToken().introspect(root, token)).isEmpty();
    }

    @Test
    void what_does_not_work_any_more_is_inactive() {
        Introspector key = introspector(acme.userKeyHolder(acme.owner, ASKING));
        String token = town.signIn("acme-owner");
        ok(town.signet().signOut().signOut(town.person(token), client(1)));

        assertThat(ask(key, token)).isEmpty();
        assertThat(ask(key, "nonsense")).isEmpty();
        String lasting = town.signIn("acme-owner");
        town.wait(Duration.ofHours(12));
        assertThat(ask(key, lasting)).isEmpty();
    }

    private Introspector introspector(Principal key) {
        return ok(introspection.openIntrospection().open(key));
    }

    private Optional<IntrospectedToken> ask(Introspector introspector, IssuedApiKey key) {
        return ask(introspector, key.raw().reveal());
    }

    private Optional<IntrospectedToken> ask(Introspector introspector, String token) {
        return introspection.introspectToken().introspect(introspector, new SecretText(token));
    }

    private String tokenIdOfAnother(Introspector person) {
        return ask(person, town.signIn("acme-owner")).orElseThrow().tokenId();
    }

    private IssuedApiKey userKey(Person person) {
        return ok(town.signet()
                .issueUserKey()
                .issue(
                        person,
                        new IssueUserKey.Request(new Label("own"), Optional.of(Scopes.none()), Optional.empty()),
                        client(1)));
    }
}

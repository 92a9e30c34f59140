package dev.signet.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.Town;
import dev.signet.core.apikey.KeySurface;
import dev.signet.core.authentication.Access;
import dev.signet.core.keys.IssueKey;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.project.Project;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Label;
import dev.signet.core.tenancy.AddMember;
import dev.signet.core.tenancy.CreateOrganization;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the README of the core shows of organisations and their keys. */
class OrganizationsTest {
    private static final Scope READ_ORDERS = new Scope("orders:read");
    private static final Scope WRITE_ORDERS = new Scope("orders:write");

    @Test
    void a_key_acts_for_the_project_that_it_is_of_and_does_what_its_scopes_say() {
        try (Town town = new Town()) {
            Signet signet = town.signet();
            Caller caller = Caller.inProcess();
            town.settle("ada", "ada@example.com");
            town.settle("bob", "bob@example.com");
            Person ada = person(signet, town.signIn("ada"));
            Person bob = person(signet, town.signIn("bob"));

            Organization acme = ada.requireOrganizationMaker()
                    .flatMap(maker -> signet.tenancy()
                            .createOrganization()
                            .create(
                                    maker,
                                    new CreateOrganization.Request(new Label("Acme"), Optional.empty()),
                                    caller.as(ada)))
                    .orThrow();
            Access access = signet.openOrganization().open(ada, acme.id()).orThrow();
            EmailAddress bobs = EmailAddress.parse("bob@example.com").orThrow();
            signet.tenancy()
                    .addMember()
                    .add(access, new AddMember.Request(bobs, Role.MEMBER), caller.as(ada))
                    .orThrow();
            Project shop = signet.tenancy()
                    .createProject()
                    .create(access, new Label("Shop"), caller.as(ada))
                    .orThrow();

            Access inShop = signet.openProject().open(ada, shop.id()).orThrow();
            Scopes scopes = new Scopes(List.of(READ_ORDERS));
            IssueKey.Request request =
                    new IssueKey.Request(new Label("till"), scopes, Optional.empty(), false, KeySurface.PROJECT);
            String raw = signet.issueKey()
                    .issue(inShop, request, caller.as(ada))
                    .orThrow()
                    .raw()
                    .reveal();

            Principal till = signet.authenticator().authenticate(raw).orThrow();
            Access place = signet.openProject().open(till, shop.id()).orThrow();
            assertThat(place.organizationId()).isEqualTo(acme.id());
            assertThat(till.require(READ_ORDERS).toOptional()).isPresent();
            assertThat(till.require(WRITE_ORDERS).toOptional()).isEmpty();

            assertThat(signet.openOrganization().open(bob, acme.id()).orThrow().role())
                    .isEqualTo(Role.MEMBER);
            Person eve = person(signet, stranger(town));
            assertThat(Town.refusal(signet.openOrganization().open(eve, acme.id())))
                    .isEqualTo(CommonRefusal.NOT_FOUND);
        }
    }

    private static String stranger(Town town) {
        town.settle("eve", "eve@example.com");
        return town.signIn("eve");
    }

    private static Person person(Signet signet, String token) {
        return signet.authenticator()
                .authenticate(token)
                .flatMap(Principal::requireSession)
                .orThrow();
    }
}

package dev.signet.core.oversight;

import static dev.signet.core.Town.GOOD_PASSWORD;
import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.Oversight;
import dev.signet.core.Stores;
import dev.signet.core.Town;
import dev.signet.core.account.Account;
import dev.signet.core.account.AccountBilling;
import dev.signet.core.account.AccountOversight;
import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.audit.Audit;
import dev.signet.core.authentication.HoldCredential;
import dev.signet.core.contract.TestIds;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.principal.Operator;
import dev.signet.core.principal.Owner;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import dev.signet.core.signin.Plan;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract section 1, "Tenancy"; section 3, "Superuser only". */
class OversightTest {
    private final Town town = new Town();
    private final Company acme = new Company(town, "acme");
    private final Oversight oversight = town.signet().oversight();

    @BeforeEach
    void settle() {
        town.settle("root", Town.SUPERUSER);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void only_a_superuser_in_a_session_is_an_operator() {
        assertThat(refusal(acme.owner.requireOperator())).isEqualTo(CommonRefusal.FORBIDDEN);
        assertThat(refusal(acme.userKeyHolder(acme.signIn("root"), Scopes.all()).requireOperator()))
                .isEqualTo(CommonRefusal.FORBIDDEN);
        operator();
    }

    @Test
    void a_suspended_organisation_is_refused_to_whatever_concerns_it_and_shows_why() {
        IssuedApiKey key = acme.issue(acme.open(acme.owner), Scopes.all());
        ok(oversight.suspendOrganization().suspend(operator(), acme.organization.id(), "unpaid", client(1)));

        Principal holder = acme.holder(key);

        assertThat(refusal(acme.tryOpen(acme.owner))).isEqualTo(OrganizationRefusal.ORGANIZATION_SUSPENDED);
        assertThat(refusal(acme.tryOpen(acme.owner, acme.first))).isEqualTo(OrganizationRefusal.ORGANIZATION_SUSPENDED);
        assertThat(refusal(acme.tryOpen(holder))).isEqualTo(OrganizationRefusal.ORGANIZATION_SUSPENDED);
        assertThat(holder.standing().organization().suspendedReason()).contains("unpaid");
        ok(town.signet().openOrganization().open(acme.owner, acme.owner.organizationId()));
    }

    @Test
    void an_unsuspended_organisation_goes_on() {
        ok(oversight.suspendOrganization().suspend(operator(), acme.organization.id(), "unpaid", client(1)));
        ok(oversight.unsuspendOrganization().unsuspend(operator(), acme.organization.id(), client(1)));

        ok(acme.tryOpen(acme.owner));
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(refusal(oversight
                        .suspendOrganization()
                        .suspend(operator(), new OrganizationId(new UUID(1, 2)), "why", client(1))))
                .isEqualTo(CommonRefusal.NOT_FOUND);
    }

    @Test
    void deactivation_ends_sessions_stops_own_keys_and_leaves_the_organisations() {
        String session = town.signIn("acme-admin");
        Principal own = acme.userKeyHolder(acme.admin, Scopes.all());
        IssuedApiKey organizations = acme.issue(acme.open(acme.admin), Scopes.none());
        assertThat(own.boundToPerson()).isTrue();

        ok(oversight.deactivateUser().deactivate(operator(), acme.admin.userId(), client(1)));

        assertThat(refusal(town.authenticate(session))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        assertThat(refusal(town.trySignIn("acme-admin", GOOD_PASSWORD, client(2)))
                        .code())
                .isEqualTo("invalid_credentials");
        ok(town.authenticate(organizations.raw().reveal()));
        ok(oversight.activateUser().activate(operator(), acme.admin.userId(), client(1)));
        assertThat(refusal(town.authenticate(session))).isEqualTo(CommonRefusal.INVALID_TOKEN);
        ok(town.trySignIn("acme-admin", GOOD_PASSWORD, client(3)));
    }

    @Test
    void a_sign_in_at_the_moment_of_a_deactivation_leaves_no_session_for_later() {
        Stores stores = town.stores();
        AccountOversight signingInFirst = new AccountOversight() {
            @Override
            public Optional<Account> setBilling(UserId id, AccountBilling billing, Instant now) {
                return stores.oversight().accounts().setBilling(id, billing, now);
            }

            @Override
            public Optional<Account> setActive(UserId id, boolean active, Instant now) {
                town.signIn("acme-admin");
                return stores.oversight().accounts().setActive(id, active, now);
            }
        };
        Supervision supervision = new Supervision(
                new HoldCredential(stores.accountLocks(), stores.sessionLocks(), stores.keyLocks()),
                new Audit(stores.auditTrail(), new TestIds()),
                stores.transactions(),
                town.clock());

        ok(new DeactivateUser(
                        signingInFirst, stores.accountLocks(), stores.sessions(), supervision, stores.transactions())
                .deactivate(operator(), acme.admin.userId(), client(1)));

        assertThat(stores.sessions().living(acme.admin.userId(), town.clock().instant()))
                .isEmpty();
    }

    @Test
    void a_persons_subscription_is_their_plan() {
        AccountBilling pro = new AccountBilling(10, 2, Optional.of("pro"));
        ok(oversight.setUserBilling().set(operator(), acme.member.userId(), pro, client(1)));

        assertThat(ok(town.signet().viewAccount().view(new Owner(acme.member.userId(), acme.member)))
                        .plan())
                .isEqualTo(new Plan("pro", "subscription"));
    }

    private Operator operator() {
        return ok(acme.signIn("root").requireOperator());
    }
}

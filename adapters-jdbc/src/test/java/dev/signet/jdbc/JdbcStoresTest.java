package dev.signet.jdbc;

import dev.signet.core.Stores;
import dev.signet.core.contract.AccountNamesContract;
import dev.signet.core.contract.AccountOversightContract;
import dev.signet.core.contract.AccountRacesContract;
import dev.signet.core.contract.AccountsContract;
import dev.signet.core.contract.ApiKeysContract;
import dev.signet.core.contract.AuditTrailContract;
import dev.signet.core.contract.BoundRacesContract;
import dev.signet.core.contract.BrowserSessionsContract;
import dev.signet.core.contract.ChallengeAttemptsContract;
import dev.signet.core.contract.ChallengeYieldContract;
import dev.signet.core.contract.ChallengesContract;
import dev.signet.core.contract.CliLoginsContract;
import dev.signet.core.contract.CredentialStandingContract;
import dev.signet.core.contract.CredentialsContract;
import dev.signet.core.contract.ExternalPeopleContract;
import dev.signet.core.contract.ExternalSlugsContract;
import dev.signet.core.contract.GoogleLinksContract;
import dev.signet.core.contract.GoogleRacesContract;
import dev.signet.core.contract.LastOwnerContract;
import dev.signet.core.contract.MembershipsContract;
import dev.signet.core.contract.OrganizationChangesContract;
import dev.signet.core.contract.OrganizationOversightContract;
import dev.signet.core.contract.OrganizationsContract;
import dev.signet.core.contract.OutboxContract;
import dev.signet.core.contract.OutboxLeasesContract;
import dev.signet.core.contract.PagesContract;
import dev.signet.core.contract.PasswordLoginsContract;
import dev.signet.core.contract.PlaceKeysContract;
import dev.signet.core.contract.PlacesRollbackContract;
import dev.signet.core.contract.ProjectsContract;
import dev.signet.core.contract.RecoveryTokensContract;
import dev.signet.core.contract.RegistrationClaimsContract;
import dev.signet.core.contract.RollbackContract;
import dev.signet.core.contract.RotationContract;
import dev.signet.core.contract.SessionsContract;
import dev.signet.core.contract.SignInRacesContract;
import dev.signet.core.contract.SigningKeysContract;
import dev.signet.core.contract.ThrottleBackoffContract;
import dev.signet.core.contract.ThrottleQuotaContract;
import dev.signet.core.contract.TransactionsContract;
import dev.signet.core.contract.UsernamesContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds for any store holds on PostgreSQL. */
class JdbcStoresTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Nested
    class AccountNames extends OnPostgres implements AccountNamesContract {}

    @Nested
    class AccountOversight extends OnPostgres implements AccountOversightContract {}

    @Nested
    class AccountRaces extends OnPostgres implements AccountRacesContract {}

    @Nested
    class Accounts extends OnPostgres implements AccountsContract {}

    @Nested
    class ApiKeys extends OnPostgres implements ApiKeysContract {}

    @Nested
    class AuditTrail extends OnPostgres implements AuditTrailContract {}

    @Nested
    class BoundRaces extends OnPostgres implements BoundRacesContract {}

    @Nested
    class BrowserSessions extends OnPostgres implements BrowserSessionsContract {}

    @Nested
    class ChallengeAttempts extends OnPostgres implements ChallengeAttemptsContract {}

    @Nested
    class ChallengeYield extends OnPostgres implements ChallengeYieldContract {}

    @Nested
    class Challenges extends OnPostgres implements ChallengesContract {}

    @Nested
    class CliLogins extends OnPostgres implements CliLoginsContract {}

    @Nested
    class CredentialStanding extends OnPostgres implements CredentialStandingContract {}

    @Nested
    class Credentials extends OnPostgres implements CredentialsContract {}

    @Nested
    class ExternalPeople extends OnPostgres implements ExternalPeopleContract {}

    @Nested
    class ExternalSlugs extends OnPostgres implements ExternalSlugsContract {}

    @Nested
    class GoogleLinks extends OnPostgres implements GoogleLinksContract {}

    @Nested
    class GoogleRaces extends OnPostgres implements GoogleRacesContract {}

    @Nested
    class LastOwner extends OnPostgres implements LastOwnerContract {}

    @Nested
    class Memberships extends OnPostgres implements MembershipsContract {}

    @Nested
    class OrganizationChanges extends OnPostgres implements OrganizationChangesContract {}

    @Nested
    class OrganizationOversight extends OnPostgres implements OrganizationOversightContract {}

    @Nested
    class Organizations extends OnPostgres implements OrganizationsContract {}

    @Nested
    class OutboxLeases extends OnPostgres implements OutboxLeasesContract {}

    @Nested
    class Outbox extends OnPostgres implements OutboxContract {}

    @Nested
    class Pages extends OnPostgres implements PagesContract {}

    @Nested
    class PasswordLogins extends OnPostgres implements PasswordLoginsContract {}

    @Nested
    class PlaceKeys extends OnPostgres implements PlaceKeysContract {}

    @Nested
    class PlacesRollback extends OnPostgres implements PlacesRollbackContract {}

    @Nested
    class Projects extends OnPostgres implements ProjectsContract {}

    @Nested
    class RecoveryTokens extends OnPostgres implements RecoveryTokensContract {}

    @Nested
    class RegistrationClaims extends OnPostgres implements RegistrationClaimsContract {}

    @Nested
    class Rollback extends OnPostgres implements RollbackContract {}

    @Nested
    class Rotation extends OnPostgres implements RotationContract {}

    @Nested
    class Sessions extends OnPostgres implements SessionsContract {}

    @Nested
    class SignInRaces extends OnPostgres implements SignInRacesContract {}

    @Nested
    class SigningKeys extends OnPostgres implements SigningKeysContract {}

    @Nested
    class ThrottleBackoff extends OnPostgres implements ThrottleBackoffContract {}

    @Nested
    class ThrottleQuota extends OnPostgres implements ThrottleQuotaContract {}

    @Nested
    class Transactions extends OnPostgres implements TransactionsContract {}

    @Nested
    class Usernames extends OnPostgres implements UsernamesContract {}

    abstract static class OnPostgres {
        public Stores stores() {
            return DATABASE.stores();
        }
    }
}

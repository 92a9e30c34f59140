package dev.signet.core.contract;

import dev.signet.core.Stores;
import org.junit.jupiter.api.Nested;

/** Every contract for one store: a class that extends this and makes its stores runs all of them. */
public abstract class StoresContracts implements StoresContract {

    abstract class OverTheStores implements StoresContract {
        @Override
        public final Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class AccountLocksTest extends OverTheStores implements AccountLocksContract {}

    @Nested
    class AccountNamesTest extends OverTheStores implements AccountNamesContract {}

    @Nested
    class AccountOversightTest extends OverTheStores implements AccountOversightContract {}

    @Nested
    class AccountRacesTest extends OverTheStores implements AccountRacesContract {}

    @Nested
    class AccountsTest extends OverTheStores implements AccountsContract {}

    @Nested
    class ActiveOrganizationsTest extends OverTheStores implements ActiveOrganizationsContract {}

    @Nested
    class ApiKeysTest extends OverTheStores implements ApiKeysContract {}

    @Nested
    class AuditTrailTest extends OverTheStores implements AuditTrailContract {}

    @Nested
    class BoundRacesTest extends OverTheStores implements BoundRacesContract {}

    @Nested
    class BrowserSessionsTest extends OverTheStores implements BrowserSessionsContract {}

    @Nested
    class ChallengeAttemptsTest extends OverTheStores implements ChallengeAttemptsContract {}

    @Nested
    class ChallengeYieldTest extends OverTheStores implements ChallengeYieldContract {}

    @Nested
    class ChallengesTest extends OverTheStores implements ChallengesContract {}

    @Nested
    class CliLoginPollsTest extends OverTheStores implements CliLoginPollsContract {}

    @Nested
    class CliLoginsTest extends OverTheStores implements CliLoginsContract {}

    @Nested
    class CredentialsTest extends OverTheStores implements CredentialsContract {}

    @Nested
    class DeviceGrantsTest extends OverTheStores implements DeviceGrantsContract {}

    @Nested
    class ExternalCredentialsTest extends OverTheStores implements ExternalCredentialsContract {}

    @Nested
    class ExternalPeopleTest extends OverTheStores implements ExternalPeopleContract {}

    @Nested
    class ExternalSlugsTest extends OverTheStores implements ExternalSlugsContract {}

    @Nested
    class GoogleLinksTest extends OverTheStores implements GoogleLinksContract {}

    @Nested
    class GoogleRacesTest extends OverTheStores implements GoogleRacesContract {}

    @Nested
    class KeyStandingTest extends OverTheStores implements KeyStandingContract {}

    @Nested
    class KeysByPageTest extends OverTheStores implements KeysByPageContract {}

    @Nested
    class KeyLocksTest extends OverTheStores implements KeyLocksContract {}

    @Nested
    class KeyOversightTest extends OverTheStores implements KeyOversightContract {}

    @Nested
    class LastOwnerTest extends OverTheStores implements LastOwnerContract {}

    @Nested
    class MemberKeysTest extends OverTheStores implements MemberKeysContract {}

    @Nested
    class MembershipsTest extends OverTheStores implements MembershipsContract {}

    @Nested
    class OrganizationChangesTest extends OverTheStores implements OrganizationChangesContract {}

    @Nested
    class OrganizationOversightTest extends OverTheStores implements OrganizationOversightContract {}

    @Nested
    class OrganizationsTest extends OverTheStores implements OrganizationsContract {}

    @Nested
    class OutboxOversightTest extends OverTheStores implements OutboxOversightContract {}

    @Nested
    class OutboxTest extends OverTheStores implements OutboxContract {}

    @Nested
    class OutboxLeasesTest extends OverTheStores implements OutboxLeasesContract {}

    @Nested
    class PagesTest extends OverTheStores implements PagesContract {}

    @Nested
    class PasswordLoginsTest extends OverTheStores implements PasswordLoginsContract {}

    @Nested
    class PlaceKeysTest extends OverTheStores implements PlaceKeysContract {}

    @Nested
    class PlacesRollbackTest extends OverTheStores implements PlacesRollbackContract {}

    @Nested
    class ProjectsTest extends OverTheStores implements ProjectsContract {}

    @Nested
    class RecoveryTokensTest extends OverTheStores implements RecoveryTokensContract {}

    @Nested
    class RegistrationClaimsTest extends OverTheStores implements RegistrationClaimsContract {}

    @Nested
    class RollbackTest extends OverTheStores implements RollbackContract {}

    @Nested
    class RotationTest extends OverTheStores implements RotationContract {}

    @Nested
    class SessionLocksTest extends OverTheStores implements SessionLocksContract {}

    @Nested
    class SessionStandingTest extends OverTheStores implements SessionStandingContract {}

    @Nested
    class SessionsTest extends OverTheStores implements SessionsContract {}

    @Nested
    class SignInRacesTest extends OverTheStores implements SignInRacesContract {}

    @Nested
    class SigningKeysTest extends OverTheStores implements SigningKeysContract {}

    @Nested
    class ThrottleBackoffTest extends OverTheStores implements ThrottleBackoffContract {}

    @Nested
    class ThrottleQuotaTest extends OverTheStores implements ThrottleQuotaContract {}

    @Nested
    class TransactionsTest extends OverTheStores implements TransactionsContract {}

    @Nested
    class UsernamesTest extends OverTheStores implements UsernamesContract {}
}

package dev.signet.core.contract;

import dev.signet.core.Stores;
import org.junit.jupiter.api.Nested;

/** Every contract for one store: a class that extends this and makes its stores runs all of them. */
public abstract class StoresContracts implements StoresContract {

    @Nested
    class AccountNamesTest implements AccountNamesContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class AccountOversightTest implements AccountOversightContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class AccountRacesTest implements AccountRacesContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class AccountsTest implements AccountsContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class ActiveOrganizationsTest implements ActiveOrganizationsContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class ApiKeysTest implements ApiKeysContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class AuditTrailTest implements AuditTrailContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class BoundRacesTest implements BoundRacesContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class BrowserSessionsTest implements BrowserSessionsContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class ChallengeAttemptsTest implements ChallengeAttemptsContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class ChallengeYieldTest implements ChallengeYieldContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class ChallengesTest implements ChallengesContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class CliLoginsTest implements CliLoginsContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class CredentialStandingTest implements CredentialStandingContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class CredentialsTest implements CredentialsContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class KeyOversightTest implements KeyOversightContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class LastOwnerTest implements LastOwnerContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class ExternalPeopleTest implements ExternalPeopleContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class ExternalSlugsTest implements ExternalSlugsContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class GoogleLinksTest implements GoogleLinksContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class GoogleRacesTest implements GoogleRacesContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class MembershipsTest implements MembershipsContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class OrganizationChangesTest implements OrganizationChangesContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class OrganizationOversightTest implements OrganizationOversightContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class OrganizationsTest implements OrganizationsContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class OutboxLeasesTest implements OutboxLeasesContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class OutboxOversightTest implements OutboxOversightContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class OutboxTest implements OutboxContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class PagesTest implements PagesContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class PasswordLoginsTest implements PasswordLoginsContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class PlaceKeysTest implements PlaceKeysContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class PlacesRollbackTest implements PlacesRollbackContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class ProjectsTest implements ProjectsContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class RecoveryTokensTest implements RecoveryTokensContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class RegistrationClaimsTest implements RegistrationClaimsContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class RollbackTest implements RollbackContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class RotationTest implements RotationContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class SessionsTest implements SessionsContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class SignInRacesTest implements SignInRacesContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class SigningKeysTest implements SigningKeysContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class ThrottleBackoffTest implements ThrottleBackoffContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class ThrottleQuotaTest implements ThrottleQuotaContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class TransactionsTest implements TransactionsContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }

    @Nested
    class UsernamesTest implements UsernamesContract {
        @Override
        public Stores stores() {
            return StoresContracts.this.stores();
        }
    }
}

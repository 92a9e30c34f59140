package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Account;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.Username;
import dev.signet.core.registration.RegistrationClaim;
import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.signin.PasswordLogin;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store finds under a login. */
public interface PasswordLoginsContract extends StoresContract {
    /** How long claims live here. */
    Duration LIFE = Duration.ofHours(2);

    @Test
    default void nothing_is_found_under_what_nobody_has() {
        account();
        claim(Given.address(), Given.username(), 0);

        assertThat(find(Given.address(), Given.NOW)).isEqualTo(nothing());
        assertThat(find(Given.username(), Given.NOW)).isEqualTo(nothing());
    }

    @Test
    default void an_account_is_found_by_its_address_and_by_its_username_in_any_case() {
        account();
        Account account = account();

        PasswordLogin found = new PasswordLogin(Optional.of(account), Optional.empty());
        assertThat(find(account.email().orElseThrow(), Given.NOW)).isEqualTo(found);
        assertThat(find(shouted(account.username()), Given.NOW)).isEqualTo(found);
    }

    @Test
    default void a_claim_is_found_by_its_address_and_by_its_username_in_any_case_until_it_expires() {
        RegistrationClaim claim = claim(Given.address(), Given.username(), 0);
        claim(Given.address(), Given.username(), 1);
        Instant last = claim.expiresAt().minusMillis(1);

        assertThat(find(claim.address(), last)).isEqualTo(claimed(claim.passwordHash()));
        assertThat(find(shouted(claim.username()), last)).isEqualTo(claimed(claim.passwordHash()));
        assertThat(find(claim.address(), claim.expiresAt())).isEqualTo(nothing());
        assertThat(find(claim.username(), claim.expiresAt())).isEqualTo(nothing());
    }

    @Test
    default void a_claim_is_found_beside_an_account() {
        Account account = account();
        EmailAddress address = account.email().orElseThrow();
        RegistrationClaim onAddress = claim(address, Given.username(), 0);
        RegistrationClaim onName = claim(Given.address(), account.username(), 0);

        assertThat(find(address, Given.NOW))
                .isEqualTo(new PasswordLogin(Optional.of(account), Optional.of(onAddress.passwordHash())));
        assertThat(find(account.username(), Given.NOW))
                .isEqualTo(new PasswordLogin(Optional.of(account), Optional.of(onName.passwordHash())));
    }

    @Test
    default void of_many_claims_the_newest_is_found() {
        EmailAddress address = Given.address();
        Username name = Given.username();
        claim(address, name, 1);
        RegistrationClaim newest = claim(address, name, 2);
        claim(address, name, 0);

        assertThat(find(address, Given.NOW)).isEqualTo(claimed(newest.passwordHash()));
        assertThat(find(name, Given.NOW)).isEqualTo(claimed(newest.passwordHash()));
    }

    private PasswordLogin find(EmailAddress address, Instant now) {
        return stores().passwordLogins().find(address, now);
    }

    private PasswordLogin find(Username name, Instant now) {
        return stores().passwordLogins().find(name, now);
    }

    private Account account() {
        return stores().accounts().find(new Given(stores()).user()).orElseThrow();
    }

    private RegistrationClaim claim(EmailAddress address, Username name, int minute) {
        Instant created = Given.after(Duration.ofMinutes(minute));
        RegistrationClaim claim = new RegistrationClaim(
                new ClaimId(Given.id()), address, name, Given.hash(), "192.0.2.1", created, created.plus(LIFE));
        assertThat(stores().registrationClaims().add(claim, created)).isTrue();
        return claim;
    }

    private static Username shouted(Username name) {
        return new Username(name.value().toUpperCase(Locale.ROOT));
    }

    private static PasswordLogin claimed(PasswordHash hash) {
        return new PasswordLogin(Optional.empty(), Optional.of(hash));
    }

    private static PasswordLogin nothing() {
        return new PasswordLogin(Optional.empty(), Optional.empty());
    }
}

package dev.signet.core.memory;

import dev.signet.core.account.Accounts;
import dev.signet.core.account.Username;
import dev.signet.core.registration.RegistrationClaim;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.signin.PasswordLogin;
import dev.signet.core.signin.PasswordLogins;
import java.time.Instant;

final class MemoryPasswordLogins implements PasswordLogins {
    private final MemoryTransactions transactions;
    private final Accounts accounts;
    private final MemoryRegistrationClaims claims;

    MemoryPasswordLogins(MemoryTransactions transactions, Accounts accounts, MemoryRegistrationClaims claims) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.claims = claims;
    }

    @Override
    public PasswordLogin find(EmailAddress email, Instant now) {
        return transactions.inTransaction(() -> new PasswordLogin(
                accounts.findByEmail(email),
                claims.living(email, now).stream().findFirst().map(RegistrationClaim::passwordHash)));
    }

    @Override
    public PasswordLogin find(Username username, Instant now) {
        return transactions.inTransaction(() -> new PasswordLogin(
                accounts.findByUsername(username), claims.newest(username, now).map(RegistrationClaim::passwordHash)));
    }
}

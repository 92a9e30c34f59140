package dev.signet.core.account;

import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's account. It exists only for somebody who has proven their address, or whom an external issuer vouches for.
 *
 * @param email proven; empty for who came from an external issuer
 * @param passwordHash empty for who signs in another way
 * @param googleLinked whether a Google identity is linked
 * @param active false after an operator deactivated it: no credential of this person works then
 */
public record Account(
        UserId id,
        Username username,
        Optional<EmailAddress> email,
        Optional<String> fullName,
        Optional<PasswordHash> passwordHash,
        boolean googleLinked,
        boolean active,
        AccountBilling billing,
        Instant createdAt,
        Instant updatedAt) {
    /** A new account for a proven address. */
    public static Account proven(
            UserId id, Username username, EmailAddress email, Optional<PasswordHash> passwordHash, Instant now) {
        return new Account(
                id,
                username,
                Optional.of(email),
                Optional.empty(),
                passwordHash,
                false,
                true,
                AccountBilling.none(),
                now,
                now);
    }

    /** A new account of somebody whom an external issuer vouches for. */
    public static Account vouchedFor(UserId id, Username username, Instant now) {
        return new Account(
                id,
                username,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                AccountBilling.none(),
                now,
                now);
    }

    /** Whether a password is set. */
    public boolean hasPassword() {
        return passwordHash.isPresent();
    }
}

package dev.signet.core.signin;

import dev.signet.core.account.Account;
import dev.signet.core.account.PasswordHash;
import java.util.Optional;

/**
 * What there is under a login.
 *
 * @param claimed the password of the newest living claim
 */
public record PasswordLogin(Optional<Account> account, Optional<PasswordHash> claimed) {
    /** Under what is neither a username nor an address. */
    static PasswordLogin none() {
        return new PasswordLogin(Optional.empty(), Optional.empty());
    }
}

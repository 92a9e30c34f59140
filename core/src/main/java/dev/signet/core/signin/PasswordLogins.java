package dev.signet.core.signin;

import dev.signet.core.account.Username;
import dev.signet.core.shared.EmailAddress;
import java.time.Instant;

/**
 * What a sign-in by password begins with. One question for the account and the claim beside it, so that it takes as long
 * whichever there is.
 */
public interface PasswordLogins {
    /** The account of this address, and the newest living claim on it. */
    PasswordLogin find(EmailAddress email, Instant now);

    /** The account of this name, and the newest living claim that wants it; in any case. */
    PasswordLogin find(Username username, Instant now);
}

package dev.signet.core.account;

import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.Optional;

/** The accounts. */
public interface Accounts {
    /** Keeps a new account; false, and nothing is written, when its address already has one. */
    boolean add(Account account);

    /** The account with this id. */
    Optional<Account> find(UserId id);

    /** The account whose proven address this is. */
    Optional<Account> findByEmail(EmailAddress email);

    /** The account with this username, in any case. */
    Optional<Account> findByUsername(Username username);

    /** Sets a password, the first one too; false when there is no such active account. */
    boolean setPassword(UserId id, PasswordHash hash, Instant now);

    /**
     * Sets a password only while the account's password is still what it was when {@code read} was read, none included;
     * false, and nothing is written, otherwise.
     */
    boolean replacePassword(Account read, PasswordHash hash, Instant now);

    /**
     * Changes the names that the person chose only while both are still what they were when {@code read} was read;
     * false, and nothing is written, otherwise. The new username has been taken in the same transaction.
     */
    boolean rename(Account read, Username username, Optional<String> fullName, Instant now);
}

package dev.signet.core.account;

import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.Result;
import java.util.Optional;

/**
 * Hashes passwords slowly (Argon2id, RFC 9106). Bounded in memory and queue: when no place is free it refuses at once
 * with {@link Overloaded}.
 */
public interface PasswordHasher {
    /** A new hash with a fresh salt and today's parameters. */
    Result<PasswordHash> hash(Password password);

    /** A hash with the salt and the parameters of another one, so that one computation compares with both. */
    Result<PasswordHash> hashLike(Password password, PasswordHash other);

    /** Compares in constant time; costs one hash. */
    default Result<PasswordMatch> verify(Password password, PasswordHash hash) {
        return verify(password, hash, Optional.empty());
    }

    /**
     * The same, at the same cost; what is not the password is compared with one more hash.
     *
     * @param like matches only when {@link #hashLike} made it of the first
     */
    Result<PasswordMatch> verify(Password password, PasswordHash hash, Optional<PasswordHash> like);

    /** A hash with today's parameters that no password matches: what is verified where there is no account. */
    PasswordHash dummy();
}

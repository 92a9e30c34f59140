package dev.signet.core.account;

import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.Result;

/**
 * Hashes passwords slowly (Argon2id, RFC 9106). Bounded in memory and queue: when no place is free it refuses at once
 * with {@link Overloaded}.
 */
public interface PasswordHasher {
    /** A new hash with a fresh salt and today's parameters. */
    Result<PasswordHash> hash(Password password);

    /** Compares in constant time; costs one hash. */
    Result<PasswordMatch> verify(Password password, PasswordHash hash);

    /** A hash with today's parameters that no password matches: what is verified where there is no account. */
    PasswordHash dummy();
}

package dev.signet.core.account;

import dev.signet.core.shared.SecretText;

/**
 * A password's hash with its parameters and salt, in the PHC string format. Good for an offline attack, so its
 * {@code toString} is masked.
 */
public record PasswordHash(SecretText encoded) {}

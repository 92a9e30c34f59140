package dev.signet.core.apikey;

import dev.signet.core.shared.SecretText;

/**
 * A key just made.
 *
 * @param raw the key itself: shown once, kept nowhere
 */
public record IssuedApiKey(ApiKey key, SecretText raw) {}

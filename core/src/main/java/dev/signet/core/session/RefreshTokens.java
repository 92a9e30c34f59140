package dev.signet.core.session;

import dev.signet.core.shared.SecretText;
import java.util.Optional;

/**
 * Writes refresh tokens and reads them: 64 bytes in base64url without padding, 16 of the session's id, 8 of the
 * counter, 8 of the session's nonce and 32 of a code that nobody else can make (HMAC-SHA-256, RFC 2104). So a forged one
 * is known as such without asking a store, and stores keep nothing that could be presented.
 */
public interface RefreshTokens {
    /** The text form, 86 characters; the same each time, as long as the root secret is the same. */
    SecretText write(RefreshToken token);

    /** What a text says that this server wrote, under the present or the previous root secret; empty for any other. */
    Optional<RefreshToken> read(SecretText text);
}

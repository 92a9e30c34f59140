package dev.signet.core.crypto;

import dev.signet.core.session.RefreshToken;
import dev.signet.core.session.RefreshTokens;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.SessionId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/** Refresh tokens under keys derived from the root secret: written under the present one, read under the previous too. */
public final class HmacRefreshTokens implements RefreshTokens {
    private static final int CONTENT_BYTES = 4 * Long.BYTES;
    private static final int TOKEN_BYTES = CONTENT_BYTES + HmacSha256.LENGTH;
    private static final int TEXT_LENGTH = 86;

    private final SecretKey current;
    private final List<SecretKey> accepted;

    /** Under the keys for refresh tokens. */
    public HmacRefreshTokens(RootSecret secret) {
        this.current = secret.key(Purpose.REFRESH_TOKENS).key();
        this.accepted = secret.keys(Purpose.REFRESH_TOKENS).stream()
                .map(PurposeKey::key)
                .toList();
    }

    @Override
    public SecretText write(RefreshToken token) {
        byte[] content = ByteBuffer.allocate(CONTENT_BYTES)
                .putLong(token.sessionId().value().getMostSignificantBits())
                .putLong(token.sessionId().value().getLeastSignificantBits())
                .putLong(token.counter())
                .putLong(token.nonce())
                .array();
        return text(ByteBuffer.allocate(TOKEN_BYTES)
                .put(content)
                .put(HmacSha256.of(current, content))
                .array());
    }

    @Override
    public Optional<RefreshToken> read(SecretText text) {
        return bytes(text).filter(this::isGenuine).map(bytes -> {
            ByteBuffer content = ByteBuffer.wrap(bytes);
            return new RefreshToken(
                    new SessionId(new UUID(content.getLong(), content.getLong())),
                    content.getLong(),
                    content.getLong());
        });
    }

    private boolean isGenuine(byte[] token) {
        byte[] content = Arrays.copyOf(token, CONTENT_BYTES);
        byte[] code = Arrays.copyOfRange(token, CONTENT_BYTES, TOKEN_BYTES);
        return accepted.stream().anyMatch(key -> MessageDigest.isEqual(HmacSha256.of(key, content), code));
    }

    // The last character has bits that no byte needs and that the decoder skips: only one of its forms is the token.
    private static Optional<byte[]> bytes(SecretText text) {
        if (text.reveal().length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text.reveal());
            return Optional.of(bytes).filter(decoded -> text(decoded).equals(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static SecretText text(byte[] bytes) {
        return new SecretText(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}

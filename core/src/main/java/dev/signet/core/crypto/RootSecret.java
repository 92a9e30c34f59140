package dev.signet.core.crypto;

import dev.signet.core.shared.InvalidValue;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/**
 * The operator's secret, from which every other key is derived by HKDF-SHA-256 (RFC 5869), one for each purpose. To
 * change it, hand the old one in as the previous one: what that one sealed still opens, and its refresh tokens and codes
 * are still accepted. Which of the two is called the previous one decides only which is used for what is new.
 */
public final class RootSecret {
    /** The fewest bytes of a secret in UTF-8: as many as the derived keys have. */
    public static final int MIN_BYTES = 32;

    private static final String SALT = "dev.signet root secret, version 1";
    private static final int ID_BYTES = 4;

    private final byte[] pseudoRandomKey;
    private final int id;
    private final List<RootSecret> previous;

    private RootSecret(byte[] pseudoRandomKey, List<RootSecret> previous) {
        this.pseudoRandomKey = pseudoRandomKey;
        this.id = ByteBuffer.wrap(expand("id", ID_BYTES)).getInt();
        this.previous = previous;
    }

    /** Takes the secret exactly as it is; refuses with {@link InvalidValue} one of fewer than {@link #MIN_BYTES} bytes. */
    public static Result<RootSecret> parse(SecretText secret) {
        byte[] bytes = utf8(secret.reveal());
        return bytes.length < MIN_BYTES
                ? Result.refused(new InvalidValue("must have at least " + MIN_BYTES + " bytes"))
                : Result.ok(new RootSecret(Hkdf.extract(utf8(SALT), bytes), List.of()));
    }

    /** This secret, which also opens what the other one sealed. */
    public RootSecret withPrevious(RootSecret other) {
        return new RootSecret(pseudoRandomKey, List.of(other));
    }

    /** The key for this purpose. */
    PurposeKey key(Purpose purpose) {
        byte[] key = expand("key: " + purpose.label(), HmacSha256.LENGTH);
        return new PurposeKey(id, new SecretKeySpec(key, purpose.algorithm()));
    }

    /** The keys for this purpose whose work is still accepted: the present secret's, then the previous one's. */
    List<PurposeKey> keys(Purpose purpose) {
        return Stream.concat(Stream.of(this), previous.stream())
                .map(secret -> secret.key(purpose))
                .toList();
    }

    /** The key for this purpose that came from the secret with this id: the present or the previous one. */
    Optional<PurposeKey> key(Purpose purpose, int secretId) {
        if (secretId == id) {
            return Optional.of(key(purpose));
        }
        return previous.stream()
                .filter(other -> other.id == secretId)
                .findFirst()
                .map(other -> other.key(purpose));
    }

    private byte[] expand(String info, int length) {
        return Hkdf.expand(pseudoRandomKey, utf8(info), length);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "RootSecret[***]";
    }
}

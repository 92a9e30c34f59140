package dev.signet.core.crypto;

import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.Sealer;
import dev.signet.core.shared.SecretText;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256 in Galois/Counter Mode (NIST SP 800-38D). A sealed value is a format byte, the id of the root secret, a random
 * nonce of 96 bits, the ciphertext and a tag of 128 bits; all of it and the context are authenticated. Random nonces
 * are good for four thousand million values under one root secret (section 8.3).
 */
public final class AesGcmSealer implements Sealer {
    private static final byte FORMAT = 1;
    private static final int HEADER_BYTES = 1 + Integer.BYTES;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final RootSecret secret;
    private final PurposeKey current;
    private final Entropy entropy;

    /** Seals under the present secret; opens what it or the previous one sealed. */
    public AesGcmSealer(RootSecret secret, Entropy entropy) {
        this.secret = secret;
        this.current = secret.key(Purpose.SEALING);
        this.entropy = entropy;
    }

    @Override
    public byte[] seal(SecretText plain, String context) {
        byte[] text = utf8(plain);
        byte[] header = ByteBuffer.allocate(HEADER_BYTES)
                .put(FORMAT)
                .putInt(current.secretId())
                .array();
        byte[] nonce = entropy.bytes(NONCE_BYTES);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, current, header, nonce, context).doFinal(text);
            return ByteBuffer.allocate(header.length + nonce.length + encrypted.length)
                    .put(header)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    /** Throws {@link IllegalStateException} for what was changed, has another context or was sealed under an unknown key. */
    @Override
    public SecretText open(byte[] sealed, String context) {
        if (sealed.length < HEADER_BYTES + NONCE_BYTES + TAG_BYTES || sealed[0] != FORMAT) {
            throw new IllegalStateException("not a sealed value");
        }
        ByteBuffer input = ByteBuffer.wrap(sealed);
        byte[] header = take(input, HEADER_BYTES);
        byte[] nonce = take(input, NONCE_BYTES);
        PurposeKey key = secret.key(
                        Purpose.SEALING,
                        ByteBuffer.wrap(header, 1, Integer.BYTES).getInt())
                .orElseThrow(() -> new IllegalStateException(
                        "a value was sealed under a secret that is neither the present nor the previous one"));
        try {
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, key, header, nonce, context).doFinal(take(input, input.remaining()));
            return new SecretText(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("a sealed value was changed, or has another context", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    @Override
    public boolean isCurrent(byte[] sealed) {
        return sealed.length >= HEADER_BYTES
                && ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt() == current.secretId();
    }

    private static Cipher cipher(int mode, PurposeKey key, byte[] header, byte[] nonce, String context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        // The header has a fixed length, so no other header and context read the same.
        cipher.updateAAD(header);
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Strict: half a surrogate pair would come back as a question mark. */
    private static byte[] utf8(SecretText plain) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(plain.reveal()));
            return take(encoded, encoded.remaining());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("only well-formed text can be sealed", e);
        }
    }

    private static byte[] take(ByteBuffer from, int count) {
        byte[] bytes = new byte[count];
        from.get(bytes);
        return bytes;
    }
}

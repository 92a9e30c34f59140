package dev.signet.jdbc;

import dev.signet.core.shared.Sealer;
import dev.signet.core.shared.SecretText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals for real, under a key of zeroes. */
final class TestSealer implements Sealer {
    private static final int NONCE = 12;
    private static final AtomicInteger NONCES = new AtomicInteger();

    @Override
    public byte[] seal(SecretText plain, String context) {
        byte[] nonce =
                ByteBuffer.allocate(NONCE).putInt(NONCES.incrementAndGet()).array();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain.reveal().getBytes(StandardCharsets.UTF_8), context);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    @Override
    public SecretText open(byte[] sealed, String context) {
        byte[] nonce = new byte[NONCE];
        byte[] rest = new byte[sealed.length - NONCE];
        ByteBuffer.wrap(sealed).get(nonce).get(rest);
        return new SecretText(new String(run(Cipher.DECRYPT_MODE, nonce, rest, context), StandardCharsets.UTF_8));
    }

    private static byte[] run(int mode, byte[] nonce, byte[] input, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(new byte[16], "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

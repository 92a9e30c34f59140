package dev.signet.core.apikey;

import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.SecretText;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.zip.CRC32;

/**
 * The form of a raw key: a prefix, 43 base62 characters that stand for 256 random bits, and 6 that stand for the CRC-32
 * (IEEE 802.3) of all before them. The checksum lets a mistyped or invented key be refused without asking the store; it
 * is no secret and proves nothing.
 */
public final class KeyFormat {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int BODY = 43;
    private static final int CHECKSUM = 6;
    private static final int RANDOM_BYTES = 32;
    private static final int SHOWN = 8;
    private static final BitSet IN_A_BODY = new BitSet();

    static {
        DIGITS.chars().forEach(IN_A_BODY::set);
    }

    private KeyFormat() {}

    /** A new raw key. */
    public static SecretText generate(KeyPrefix prefix, Entropy entropy) {
        BigInteger random = new BigInteger(1, entropy.bytes(RANDOM_BYTES));
        String unchecked = prefix.value() + base62(random, BODY);
        return new SecretText(unchecked + checksum(unchecked));
    }

    /** Whether the text has the form of a key and its checksum is right. */
    public static boolean isWellFormed(String text) {
        int body = text.length() - CHECKSUM - BODY;
        if (!KeyPrefix.begins(text, body)) {
            return false;
        }
        int end = text.length() - CHECKSUM;
        int place = body;
        while (place < end && IN_A_BODY.get(text.charAt(place))) {
            place++;
        }
        return place == end && checksum(text.substring(0, end)).equals(text.substring(end));
    }

    /** What is shown of a raw key ever after: its prefix and 8 characters of its body. */
    public static String displayPrefix(SecretText raw) {
        String text = raw.reveal();
        return text.substring(0, text.length() - CHECKSUM - BODY + SHOWN);
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        char[] digits = new char[CHECKSUM];
        long rest = crc.getValue();
        for (int i = CHECKSUM - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(digits);
    }

    private static String base62(BigInteger number, int length) {
        char[] text = new char[length];
        BigInteger rest = number;
        for (int i = length - 1; i >= 0; i--) {
            BigInteger[] step = rest.divideAndRemainder(BASE);
            text[i] = DIGITS.charAt(step[1].intValue());
            rest = step[0];
        }
        return new String(text);
    }
}

package dev.signet.core.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.SecretText;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Contract section 1, "API keys". */
class KeyFormatTest {
    private static final KeyPrefix PREFIX = new KeyPrefix("rst_");

    @Test
    void a_key_is_its_prefix_43_characters_of_body_and_6_of_checksum() {
        SecretText key = KeyFormat.generate(PREFIX, filledWith((byte) 0));

        // CRC-32 of "rst_" and 43 zeros, worked out by another implementation.
        assertThat(key.reveal()).isEqualTo("rst_" + "0".repeat(43) + "3erpfe");
        assertThat(KeyFormat.displayPrefix(key)).isEqualTo("rst_00000000");
    }

    @Test
    void the_largest_random_number_fills_the_body() {
        String body = KeyFormat.generate(PREFIX, filledWith((byte) -1)).reveal().substring(4, 47);

        assertThat(decode(body)).isEqualTo(BigInteger.TWO.pow(256).subtract(BigInteger.ONE));
    }

    @Property(tries = 200)
    void every_generated_key_is_well_formed(@ForAll long seed) {
        assertThat(KeyFormat.isWellFormed(
                        KeyFormat.generate(PREFIX, seeded(seed)).reveal()))
                .isTrue();
    }

    @Property(tries = 500)
    void a_key_with_one_character_changed_is_not(@ForAll long seed, @ForAll @IntRange(min = 0, max = 52) int at) {
        char[] key = KeyFormat.generate(PREFIX, seeded(seed)).reveal().toCharArray();
        key[at] = key[at] == 'a' ? 'b' : 'a';

        assertThat(KeyFormat.isWellFormed(new String(key))).isFalse();
    }

    @Test
    void other_texts_are_not_keys() {
        for (String text : new String[] {"", "rst_", "rst_abc", "é".repeat(53), "0".repeat(53), "a.b.c"}) {
            assertThat(KeyFormat.isWellFormed(text)).isFalse();
        }
    }

    private static BigInteger decode(String base62) {
        String digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        return base62.chars()
                .mapToObj(digit -> BigInteger.valueOf(digits.indexOf(digit)))
                .reduce(
                        BigInteger.ZERO,
                        (sum, digit) -> sum.multiply(BigInteger.valueOf(62)).add(digit));
    }

    private static Entropy seeded(long seed) {
        Random random = new Random(seed);
        return new Fixed() {
            @Override
            public byte[] bytes(int count) {
                byte[] bytes = new byte[count];
                random.nextBytes(bytes);
                return bytes;
            }
        };
    }

    private static Entropy filledWith(byte value) {
        return new Fixed() {
            @Override
            public byte[] bytes(int count) {
                byte[] bytes = new byte[count];
                Arrays.fill(bytes, value);
                return bytes;
            }
        };
    }

    private abstract static class Fixed implements Entropy {
        @Override
        public int below(int bound) {
            return 0;
        }
    }
}

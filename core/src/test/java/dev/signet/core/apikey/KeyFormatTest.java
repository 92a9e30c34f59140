package dev.signet.core.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.Entropy;
import dev.signet.core.shared.SecretText;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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
        assertThat(KeyFormat.isWellFormed(generated(seed))).isTrue();
    }

    @Property(tries = 500)
    void a_key_with_any_one_character_changed_is_not(
            @ForAll long seed,
            @ForAll @IntRange(max = 52) int at,
            @ForAll @CharRange(from = ' ', to = '~') char other) {
        StringBuilder key = new StringBuilder(generated(seed));
        Assume.that(key.charAt(at) != other);
        key.setCharAt(at, other);

        assertThat(KeyFormat.isWellFormed(key.toString())).isFalse();
    }

    @Property(tries = 500)
    void a_key_with_any_two_characters_swapped_is_not(
            @ForAll long seed, @ForAll @IntRange(max = 52) int one, @ForAll @IntRange(max = 52) int other) {
        String key = generated(seed);
        Assume.that(key.charAt(one) != key.charAt(other));
        StringBuilder swapped = new StringBuilder(key);
        swapped.setCharAt(one, key.charAt(other));
        swapped.setCharAt(other, key.charAt(one));

        assertThat(KeyFormat.isWellFormed(swapped.toString())).isFalse();
    }

    @Property(tries = 300)
    void a_key_with_one_character_left_out_or_doubled_is_not(@ForAll long seed, @ForAll @IntRange(max = 52) int at) {
        String key = generated(seed);

        assertThat(KeyFormat.isWellFormed(key.substring(0, at) + key.substring(at + 1)))
                .isFalse();
        assertThat(KeyFormat.isWellFormed(key.substring(0, at + 1) + key.substring(at)))
                .isFalse();
    }

    @Property(tries = 200)
    void what_a_key_carries_is_read_back_whole(@ForAll @Size(32) byte[] random) {
        String key = KeyFormat.generate(PREFIX, giving(random)).reveal();

        assertThat(decode(key.substring(4, 47))).isEqualTo(new BigInteger(1, random));
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

    private static String generated(long seed) {
        byte[] random = new byte[32];
        new Random(seed).nextBytes(random);
        return KeyFormat.generate(PREFIX, giving(random)).reveal();
    }

    private static Entropy filledWith(byte value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, value);
        return giving(bytes);
    }

    private static Entropy giving(byte[] random) {
        return new Entropy() {
            @Override
            public byte[] bytes(int count) {
                return Arrays.copyOf(random, count);
            }

            @Override
            public int below(int bound) {
                return 0;
            }
        };
    }
}

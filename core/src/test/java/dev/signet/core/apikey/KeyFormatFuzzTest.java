package dev.signet.core.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.shared.SecretText;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

class KeyFormatFuzzTest {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int BODY = 43;
    private static final int CHECKSUM = 6;

    @FuzzTest
    void what_is_well_formed_ends_with_the_checksum_of_a_prefix_and_a_body(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);

        if (KeyFormat.isWellFormed(text)) {
            int end = text.length() - CHECKSUM;
            String prefix = text.substring(0, end - BODY);
            assertThat(KeyPrefix.parse(prefix).toOptional()).contains(new KeyPrefix(prefix));
            assertThat(text.substring(prefix.length())).matches("[0-9A-Za-z]+");
            assertThat(number(text.substring(end))).isEqualTo(crc(text.substring(0, end)));
            assertThat(KeyFormat.displayPrefix(new SecretText(text))).isEqualTo(text.substring(0, prefix.length() + 8));
        }
    }

    private static long number(String base62) {
        long number = 0;
        for (int i = 0; i < base62.length(); i++) {
            number = number * DIGITS.length() + DIGITS.indexOf(base62.charAt(i));
        }
        return number;
    }

    private static long crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return crc.getValue();
    }
}

package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HmacSha256Test {
    @Test
    void rfc_4231_section_4_3_and_parts_count_as_one_text() {
        SecretKeySpec key = new SecretKeySpec("Jefe".getBytes(StandardCharsets.US_ASCII), HmacSha256.ALGORITHM);

        byte[] code = HmacSha256.of(key, ascii("what do ya want "), ascii("for nothing?"));

        assertThat(HexFormat.of().formatHex(code))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

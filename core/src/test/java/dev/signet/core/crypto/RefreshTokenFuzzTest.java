package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.session.RefreshToken;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.SessionId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefreshTokenFuzzTest {
    private static final HmacRefreshTokens TOKENS = new HmacRefreshTokens(Secrets.first());
    private static final HmacRefreshTokens STRANGER = new HmacRefreshTokens(Secrets.second());

    static Stream<Arguments> tokens() {
        RefreshToken token = new RefreshToken(new SessionId(new UUID(1, 2)), 3, 4);
        String ours = TOKENS.write(token).reveal();
        // Its last character has bits that decoders skip.
        char other = (char) (ours.charAt(85) + 1);
        return Stream.of(
                seed("ours", ours),
                seed("loose", ours.substring(0, 85) + other),
                seed("a stranger's", STRANGER.write(token).reveal()),
                seed("padded", ours + "=="));
    }

    @MethodSource("tokens")
    @FuzzTest
    void what_is_read_is_letter_for_letter_what_is_written(byte[] input) {
        SecretText text = new SecretText(new String(input, StandardCharsets.UTF_8));

        TOKENS.read(text).ifPresent(token -> assertThat(TOKENS.write(token)).isEqualTo(text));
        assertThat(TOKENS.read(text).isPresent() && STRANGER.read(text).isPresent())
                .isFalse();
    }

    private static Arguments seed(String name, String text) {
        return Arguments.of(Named.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }
}

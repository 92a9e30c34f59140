package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.session.RefreshToken;
import dev.signet.core.session.RefreshTokens;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.SessionId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, "Sessions": refresh tokens. */
class HmacRefreshTokensTest {
    private static final RefreshToken TOKEN =
            new RefreshToken(new SessionId(new UUID(0x0102030405060708L, -2)), 7, Long.MIN_VALUE);

    private final RefreshTokens tokens = new HmacRefreshTokens(Secrets.first());

    @Test
    void a_token_is_64_bytes_of_id_counter_nonce_and_hmac_in_86_characters() {
        String text = tokens.write(TOKEN).reveal();

        assertThat(text).hasSize(86).matches("[A-Za-z0-9_-]+");
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        assertThat(bytes).hasSize(64);
        byte[] content = ByteBuffer.allocate(32)
                .putLong(0x0102030405060708L)
                .putLong(-2)
                .putLong(7)
                .putLong(Long.MIN_VALUE)
                .array();
        assertThat(bytes).startsWith(content);
        assertThat(bytes)
                .endsWith(HmacSha256.of(
                        Secrets.first().key(Purpose.REFRESH_TOKENS).key(), content));
    }

    @Property(tries = 200)
    void what_was_written_is_read_and_written_alike_by_every_node(
            @ForAll long high, @ForAll long low, @ForAll long counter, @ForAll long nonce) {
        RefreshToken token = new RefreshToken(new SessionId(new UUID(high, low)), counter, nonce);
        RefreshTokens other = new HmacRefreshTokens(Secrets.first());

        assertThat(other.read(tokens.write(token))).contains(token);
        assertThat(other.write(token)).isEqualTo(tokens.write(token));
    }

    @Property(tries = 600)
    void one_bit_changed_anywhere_is_a_forgery(@ForAll long nonce, @ForAll @IntRange(max = 511) int bit) {
        byte[] bytes = Base64.getUrlDecoder()
                .decode(tokens.write(new RefreshToken(TOKEN.sessionId(), 3, nonce))
                        .reveal());
        bytes[bit / 8] ^= (byte) (1 << bit % 8);

        assertThat(tokens.read(
                        new SecretText(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))))
                .isEmpty();
    }

    @Test
    void of_the_texts_that_decoders_take_for_the_same_bytes_only_one_is_the_token() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String text = tokens.write(TOKEN).reveal();
        int last = alphabet.indexOf(text.charAt(85));

        for (int unused = 1; unused < 16; unused++) {
            String same = text.substring(0, 85) + alphabet.charAt(last + unused);
            assertThat(Base64.getUrlDecoder().decode(same))
                    .isEqualTo(Base64.getUrlDecoder().decode(text));
            assertThat(tokens.read(new SecretText(same))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "é", "a.b.c"})
    void what_is_not_of_the_form_is_no_token(String text) {
        String written = tokens.write(TOKEN).reveal();

        assertThat(tokens.read(new SecretText(text))).isEmpty();
        assertThat(tokens.read(new SecretText(written + text + "="))).isEmpty();
        assertThat(tokens.read(new SecretText(written.substring(1) + "+"))).isEmpty();
        assertThat(tokens.read(new SecretText(" " + written.substring(1)))).isEmpty();
        assertThat(tokens.read(new SecretText("é".repeat(86)))).isEmpty();
    }

    @Test
    void a_token_under_another_secret_is_a_forgery() {
        assertThat(new HmacRefreshTokens(Secrets.second()).read(tokens.write(TOKEN)))
                .isEmpty();
    }

    @Test
    void after_a_change_of_the_secret_tokens_of_the_previous_one_are_read_and_none_is_written() {
        RefreshTokens changed = new HmacRefreshTokens(Secrets.second().withPrevious(Secrets.first()));

        assertThat(changed.read(tokens.write(TOKEN))).contains(TOKEN);
        assertThat(changed.read(changed.write(TOKEN))).contains(TOKEN);
        assertThat(tokens.read(changed.write(TOKEN))).isEmpty();
    }
}

package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.signet.core.shared.SecretText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AesGcmSealerTest {
    private static final String CONTEXT = "signing key 1";
    private final AesGcmSealer sealer = new AesGcmSealer(Secrets.first(), new SecureEntropy());

    @Property(tries = 100)
    void what_is_sealed_opens_in_its_context(
            @ForAll @StringLength(max = 300) String plain, @ForAll @StringLength(max = 20) String context) {
        SecretText text = new SecretText(wellFormed(plain));

        assertThat(sealer.open(sealer.seal(text, context), context)).isEqualTo(text);
    }

    @Property(tries = 100)
    void any_changed_bit_is_noticed(
            @ForAll @IntRange(min = 0, max = 37) int place, @ForAll @IntRange(max = 7) int bit) {
        byte[] sealed = sealer.seal(new SecretText("plain"), CONTEXT);
        assertThat(sealed).as("format, id, nonce, text, tag").hasSize(1 + 4 + 12 + 5 + 16);

        sealed[place] ^= (byte) (1 << bit);

        assertThatIllegalStateException().isThrownBy(() -> sealer.open(sealed, CONTEXT));
    }

    @Property(tries = 50)
    void a_shortened_value_is_noticed(@ForAll @IntRange(max = 37) int length) {
        byte[] sealed = Arrays.copyOf(sealer.seal(new SecretText("plain"), CONTEXT), length);

        assertThatIllegalStateException().isThrownBy(() -> sealer.open(sealed, CONTEXT));
    }

    @Test
    void another_format_is_told_apart_from_a_changed_value() {
        byte[] sealed = sealer.seal(new SecretText("plain"), CONTEXT);
        sealed[0]++;

        assertThatIllegalStateException()
                .isThrownBy(() -> sealer.open(sealed, CONTEXT))
                .withMessage("not a sealed value");
    }

    @Test
    void it_does_not_open_in_another_context() {
        byte[] sealed = sealer.seal(new SecretText("plain"), CONTEXT);

        assertThatIllegalStateException().isThrownBy(() -> sealer.open(sealed, "signing key 2"));
    }

    @Test
    void the_text_cannot_be_read_in_it_and_no_two_are_alike() {
        byte[] one = sealer.seal(new SecretText("plain"), CONTEXT);
        byte[] other = sealer.seal(new SecretText("plain"), CONTEXT);

        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("plain");
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void what_the_previous_secret_sealed_opens_and_new_values_are_sealed_under_the_present_one() {
        byte[] old = sealer.seal(new SecretText("plain"), CONTEXT);
        RootSecret changed = Secrets.second().withPrevious(Secrets.first());
        AesGcmSealer after = new AesGcmSealer(changed, new SecureEntropy());
        AesGcmSealer later = new AesGcmSealer(Secrets.second(), new SecureEntropy());

        assertThat(after.open(old, CONTEXT)).isEqualTo(new SecretText("plain"));
        assertThat(later.open(after.seal(new SecretText("new"), CONTEXT), CONTEXT))
                .isEqualTo(new SecretText("new"));
        assertThatIllegalStateException()
                .isThrownBy(() -> later.open(old, CONTEXT))
                .withMessageContaining("neither the present nor the previous");
    }

    @Test
    void half_a_surrogate_pair_is_a_bug_rather_than_a_question_mark() {
        assertThatIllegalArgumentException().isThrownBy(() -> sealer.seal(new SecretText("\ud83d"), CONTEXT));
    }

    private static String wellFormed(String any) {
        return new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Test
    void what_the_present_secret_sealed_is_told_from_what_the_previous_one_did() {
        byte[] old = sealer.seal(new SecretText("plain"), CONTEXT);
        AesGcmSealer changed = new AesGcmSealer(Secrets.second().withPrevious(Secrets.first()), new SecureEntropy());

        assertThat(sealer.isCurrent(old)).isTrue();
        assertThat(changed.isCurrent(old)).isFalse();
        assertThat(changed.isCurrent(changed.seal(changed.open(old, CONTEXT), CONTEXT)))
                .isTrue();
        assertThat(changed.isCurrent(new byte[4])).isFalse();
    }
}

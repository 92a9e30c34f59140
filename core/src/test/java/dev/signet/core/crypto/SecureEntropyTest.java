package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecureEntropyTest {
    private final SecureEntropy entropy = new SecureEntropy();

    @Test
    void bytes_are_as_many_as_asked_for_and_never_the_same() {
        assertThat(entropy.bytes(32))
                .hasSize(32)
                .isNotEqualTo(entropy.bytes(32))
                .isNotEqualTo(new byte[32]);
        assertThat(entropy.bytes(0)).isEmpty();
    }

    @Test
    void numbers_are_every_one_below_the_bound_and_no_other() {
        assertThat(IntStream.range(0, 1000).map(i -> entropy.below(3)).boxed().collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(0, 1, 2);
    }
}

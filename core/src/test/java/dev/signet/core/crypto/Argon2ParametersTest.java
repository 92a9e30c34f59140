package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2ParametersTest {
    @Test
    void the_standard_is_19_mib_2_passes_and_1_lane() {
        assertThat(Argon2Parameters.standard()).isEqualTo(new Argon2Parameters(19 * 1024, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({"7,1,1", "15,1,2", "4194305,1,1", "8,0,1", "8,1001,1", "8,1,0", "3000,1,256"})
    void what_argon2_cannot_do_or_no_server_should_is_refused(int memory, int iterations, int lanes) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Parameters(memory, iterations, lanes));
    }
}

package dev.signet.core.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeetSpeakTest {
    @Test
    void the_first_sorts_of_sign_stay_and_the_others_are_read_as_letters() {
        assertThat(LeetSpeak.withSigns("p@$$w0rd!{@}+%-#1", 3)).isEqualTo("p@$$w0rd!c@}tx-#1");
        assertThat(LeetSpeak.withSigns("p@$$w0rd", 0)).isEqualTo("passw0rd");
    }
}

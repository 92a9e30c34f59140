package dev.signet.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.8.9.10", "::1", "[::1]", "[0:0:0:0:0:0:0:1]"})
    void a_host_that_is_this_machine_is_loopback(String host) {
        assertThat(Loopback.isHost(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost.example.com",
                "my.localhost",
                "127.0.0.1.example.com",
                "128.0.0.1",
                "10.0.0.1",
                "0.0.0.0",
                "::",
                "[::2]",
                "[::1",
                "::ffff:127.0.0.1"
            })
    void any_other_host_is_not(String host) {
        assertThat(Loopback.isHost(host)).isFalse();
    }
}

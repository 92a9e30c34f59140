package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.ClientAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Contract section 1, limits: 60 bad credentials a minute per client address. */
class BadCredentialsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final BadCredentials badCredentials = new BadCredentials();

    @Test
    void the_sixty_first_within_a_minute_waits_for_the_minute_to_end() {
        exhaust(client(1));
        assertThat(badCredentials.count(client(1), NOW.plusSeconds(20))).hasValue(Duration.ofSeconds(40));
        assertThat(badCredentials.count(client(1), NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void clients_are_counted_apart() {
        exhaust(client(1));
        assertThat(badCredentials.count(client(2), NOW)).isEmpty();
    }

    @Test
    void what_is_kept_is_bounded() {
        exhaust(client(1));
        for (int i = 0; i < 10_000; i++) {
            badCredentials.count(client(2 + i), NOW);
        }
        assertThat(badCredentials.count(client(1), NOW)).isEmpty();
    }

    private void exhaust(ClientAddress client) {
        for (int i = 0; i < 60; i++) {
            assertThat(badCredentials.count(client, NOW)).isEmpty();
        }
    }

    private static ClientAddress client(int number) {
        return new ClientAddress("client " + number, "network " + number);
    }
}

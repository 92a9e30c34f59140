package dev.signet.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.KeySource;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyRowTest {
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant EXPIRES = MADE.plusSeconds(60);

    private final SettableClock clock = new SettableClock(MADE);

    @Test
    void a_key_is_active_until_it_expires_is_revoked_or_has_lost_its_owner() {
        assertThat(state(Optional.empty(), false)).isEqualTo("Active");
        assertThat(state(Optional.empty(), true)).isEqualTo("Stopped");
        assertThat(state(Optional.of(MADE), true)).isEqualTo("Revoked");

        clock.advance(Duration.ofSeconds(60));
        assertThat(state(Optional.empty(), true)).isEqualTo("Expired");
    }

    @Test
    void a_key_tells_who_made_it_and_by_what() {
        assertThat(KeyRow.maker(key(KeySource.DASHBOARD, Optional.empty(), false), "ada"))
                .isEqualTo("ada");
        assertThat(KeyRow.maker(key(KeySource.API, Optional.empty(), false), "ada"))
                .isEqualTo("ada, with another key");
        assertThat(KeyRow.maker(key(KeySource.CLI, Optional.empty(), false), "ada"))
                .isEqualTo("ada, for a command line");
    }

    private String state(Optional<Instant> revokedAt, boolean ownerGone) {
        return KeyRow.of(key(KeySource.DASHBOARD, revokedAt, ownerGone), List.of(), clock)
                .state()
                .label();
    }

    private static ApiKey key(KeySource source, Optional<Instant> revokedAt, boolean ownerGone) {
        UserId user = new UserId(new UUID(1, 2));
        return new ApiKey(
                new ApiKeyId(new UUID(3, 4)),
                new ApiKeyOwner.OfUser(user),
                new Label("laptop"),
                "rst_AbCdEfGh",
                Digest.sha256("a key"),
                Scopes.none(),
                source,
                Optional.empty(),
                user,
                Optional.empty(),
                false,
                MADE,
                Optional.of(EXPIRES),
                revokedAt,
                Optional.empty(),
                ownerGone);
    }
}

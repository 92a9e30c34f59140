package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.contract.Given;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is decided once about a key by calls that meet at it. */
class ApiKeyRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Instant LATER = Given.NOW.plusSeconds(1);

    private ApiKeys keys;
    private UserId owner;
    private ApiKeyId key;

    @BeforeEach
    void make() {
        Given given = new Given(DATABASE.stores());
        keys = DATABASE.stores().apiKeys();
        owner = given.user();
        key = given.key(owner);
    }

    @Test
    void a_key_is_revoked_by_one_call() {
        assertThat(Meeting.of(DATABASE, this::revoke)).containsExactly(true, false, false, false);
    }

    @Test
    void each_of_a_persons_keys_is_revoked_by_one_call() {
        new Given(DATABASE.stores()).key(owner);

        assertThat(Meeting.of(DATABASE, () -> keys.revokeAllOfUser(owner, Given.NOW)))
                .extracting(List::size)
                .containsExactly(2, 0, 0, 0);
    }

    @Test
    void a_key_that_was_revoked_meanwhile_is_not_among_all_that_are_revoked() {
        List<ApiKey> revoked = Meeting.behind(DATABASE, this::revoke, () -> keys.revokeAllOfUser(owner, LATER));

        assertThat(revoked).isEmpty();
        assertThat(kept().revokedAt()).contains(Given.NOW);
    }

    @Test
    void a_key_that_was_revoked_meanwhile_makes_nothing() {
        assertThat(Meeting.behind(DATABASE, this::revoke, this::lock)).isFalse();
    }

    @Test
    void a_revocation_waits_for_what_is_being_made() {
        assertThat(Meeting.behind(DATABASE, this::lock, this::revoke)).isTrue();
    }

    @Test
    void of_two_uses_that_are_written_at_once_the_later_is_kept() {
        Meeting.behind(DATABASE, () -> keys.markUsed(Map.of(key, LATER)), () -> {
            keys.markUsed(Map.of(key, Given.NOW));
            return true;
        });

        assertThat(kept().lastUsedAt()).contains(LATER);
    }

    private boolean revoke() {
        return keys.revoke(new ApiKeyOwner.OfUser(owner), key, Given.NOW);
    }

    private boolean lock() {
        return DATABASE.stores().keyLocks().lock(owner, key, Given.NOW);
    }

    private ApiKey kept() {
        return keys.find(new ApiKeyOwner.OfUser(owner), key).orElseThrow();
    }
}

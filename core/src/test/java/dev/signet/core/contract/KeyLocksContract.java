package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store keeps a key from being revoked while something is made by it. */
public interface KeyLocksContract extends StoresContract {
    /** When something is made. */
    Instant LATER = Given.after(Duration.ofMinutes(5));

    @Test
    default void a_living_key_is_locked_as_its_makers_whosever_it_is_and_as_nobody_elses() {
        KeyPlaces places = KeyPlaces.in(given());

        for (ApiKeyOwner owner : places.all()) {
            UserId maker = given().user();
            ApiKeyId key = given().key(owner, maker);

            assertThat(locks(maker, key)).isTrue();
            assertThat(locks(places.person(), key)).isFalse();
            assertThat(stores().apiKeys().revoke(owner, key, LATER)).isTrue();
            assertThat(locks(maker, key)).isFalse();
        }
    }

    @Test
    default void a_key_that_is_revoked_or_unknown_is_not() {
        UserId owner = given().user();
        ApiKeyId revoked = given().key(owner);
        stores().apiKeys().revoke(new ApiKeyOwner.OfUser(owner), revoked, Given.NOW);

        assertThat(locks(owner, revoked)).isFalse();
        assertThat(locks(owner, new ApiKeyId(Given.id()))).isFalse();
    }

    @Test
    default void a_key_is_locked_until_it_ends() {
        UserId owner = given().user();
        ApiKeyId over = endingAt(owner, LATER);
        ApiKeyId ending = endingAt(owner, LATER.plusMillis(1));

        assertThat(locks(owner, over)).isFalse();
        assertThat(locks(owner, ending)).isTrue();
    }

    private boolean locks(UserId maker, ApiKeyId key) {
        return stores().keyLocks().lock(maker, key, LATER);
    }

    private ApiKeyId endingAt(UserId owner, Instant end) {
        ApiKey key = Given.newKey(new ApiKeyOwner.OfUser(owner), owner);
        stores().apiKeys()
                .add(new ApiKey(
                        key.id(),
                        key.owner(),
                        key.name(),
                        key.displayPrefix(),
                        key.digest(),
                        key.scopes(),
                        key.source(),
                        key.deviceName(),
                        key.createdBy(),
                        key.makerRole(),
                        false,
                        key.createdAt(),
                        Optional.of(end),
                        Optional.empty(),
                        Optional.empty(),
                        false));
        return key.id();
    }
}

package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.shared.ApiKeyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store keeps a key from being revoked while something is made by it. */
public interface KeyLocksContract extends StoresContract {
    /** When something is made. */
    Instant LATER = Given.after(Duration.ofMinutes(5));

    @Test
    default void a_living_key_is_locked_as_whose_it_is_and_as_nobody_elses() {
        KeyPlaces places = KeyPlaces.in(given());

        for (ApiKeyOwner owner : places.all()) {
            ApiKeyId key = given().key(owner, places.person());

            assertThat(places.all().stream().filter(whose -> locks(whose, key)))
                    .contains(owner)
                    .allMatch(whose -> stores().apiKeys().find(whose, key).isPresent());
            assertThat(stores().apiKeys().revoke(owner, key, LATER)).isTrue();
        }
    }

    @Test
    default void a_key_that_is_revoked_or_unknown_is_not() {
        ApiKeyOwner owner = new ApiKeyOwner.OfUser(given().user());
        ApiKeyId revoked = given().key(owner, given().user());
        stores().apiKeys().revoke(owner, revoked, Given.NOW);

        assertThat(locks(owner, revoked)).isFalse();
        assertThat(locks(owner, new ApiKeyId(Given.id()))).isFalse();
    }

    @Test
    default void a_key_is_locked_until_it_ends() {
        ApiKeyOwner owner = new ApiKeyOwner.OfUser(given().user());
        ApiKeyId over = endingAt(owner, LATER);
        ApiKeyId ending = endingAt(owner, LATER.plusMillis(1));

        assertThat(locks(owner, over)).isFalse();
        assertThat(locks(owner, ending)).isTrue();
    }

    private boolean locks(ApiKeyOwner whose, ApiKeyId key) {
        return stores().keyLocks().lock(whose, key, LATER);
    }

    private ApiKeyId endingAt(ApiKeyOwner owner, Instant end) {
        ApiKey key = Given.newKey(owner, given().user());
        stores().apiKeys()
                .add(new ApiKey(
                        key.id(),
                        owner,
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

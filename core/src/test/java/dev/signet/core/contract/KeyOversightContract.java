package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.UserId;
import org.junit.jupiter.api.Test;

/** What every store of keys does for an operator. */
public interface KeyOversightContract extends StoresContract {
    @Test
    default void a_key_is_found_by_id_and_digest_whoever_s_it_is_revoked_too() {
        UserId owner = given().user();
        ApiKeyId id = given().key(owner);
        given().key(given().user());
        ApiKey key = stores().apiKeys().find(new ApiKeyOwner.OfUser(owner), id).orElseThrow();

        assertThat(stores().oversight().keys().find(id)).contains(key);
        assertThat(stores().oversight().keys().find(key.digest())).contains(key);

        stores().apiKeys().revoke(key.owner(), id, Given.NOW);
        assertThat(stores().oversight().keys().find(id).orElseThrow().revokedAt())
                .contains(Given.NOW);
        assertThat(stores().oversight().keys().find(key.digest())).isPresent();
    }

    @Test
    default void keys_are_found_by_what_is_shown_of_them_all_of_it() {
        UserId owner = given().user();
        ApiKeyId id = given().key(owner);
        ApiKey key = stores().oversight().keys().find(id).orElseThrow();
        String shown = key.displayPrefix();

        assertThat(stores().oversight().keys().shownAs(shown))
                .contains(key)
                .allMatch(found -> found.displayPrefix().equals(shown));
        assertThat(stores().oversight().keys().shownAs(shown.substring(0, shown.length() - 1)))
                .isEmpty();
        assertThat(stores().oversight().keys().shownAs("%")).isEmpty();
    }

    @Test
    default void one_that_is_not_there_is_not_found() {
        assertThat(stores().oversight().keys().find(new ApiKeyId(Given.id()))).isEmpty();
        assertThat(stores().oversight().keys().find(Given.digest())).isEmpty();
        assertThat(stores().oversight().keys().shownAs("")).isEmpty();
    }
}

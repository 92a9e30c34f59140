package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.NumberedPage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How every store lists keys by number of page. */
public interface KeysByPageContract extends StoresContract {
    /** Later than the keys were made. */
    Instant LATER = Given.after(Duration.ofMinutes(5));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 100})
    default void numbered_pages_give_each_key_once_newest_first_with_the_total(int limit) {
        KeyPlaces places = KeyPlaces.in(given());
        List<ApiKeyId> newestFirst = IntStream.range(0, 5)
                .mapToObj(i -> given().key(i % 2 == 0 ? places.organization() : places.project(), places.person()))
                .sorted((a, b) -> b.value().compareTo(a.value()))
                .toList();
        keyOfEach(places.own(), places.other(), places.otherProject());

        for (int page = 1; page <= 5 / limit + 2; page++) {
            NumberedPage<ApiKey> answer = stores().apiKeys().list(places.organization(), page, limit);
            assertThat(answer.items())
                    .extracting(ApiKey::id)
                    .isEqualTo(newestFirst.stream()
                            .skip((page - 1L) * limit)
                            .limit(limit)
                            .toList());
            assertThat(answer.total()).isEqualTo(5);
        }
    }

    @Test
    default void a_numbered_page_counts_what_belongs_there_revoked_keys_too() {
        KeyPlaces places = KeyPlaces.in(given());
        keyOfEach(places.all().toArray(ApiKeyOwner[]::new));
        ApiKeyId revoked = given().key(places.project(), places.person());
        stores().apiKeys().revoke(places.project(), revoked, LATER);

        assertThat(stores().apiKeys().list(places.organization(), 1, 100).total())
                .isEqualTo(6);
        assertThat(stores().apiKeys().list(places.project(), 1, 1).total()).isEqualTo(2);
        assertThat(stores().apiKeys().list(places.own(), 1, 1).total()).isEqualTo(1);
        assertThat(stores().apiKeys().list(places.project(), 1, 1).items())
                .containsExactly(
                        stores().apiKeys().find(places.project(), revoked).orElseThrow());
    }

    @Test
    default void a_numbered_page_far_beyond_the_last_is_empty_and_has_the_total() {
        KeyPlaces places = KeyPlaces.in(given());
        given().key(places.project(), places.person());

        NumberedPage<ApiKey> beyond = stores().apiKeys().list(places.project(), Integer.MAX_VALUE, 100);

        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.total()).isEqualTo(1);
        assertThat(stores().apiKeys().list(places.sibling(), 1, 10)).isEqualTo(new NumberedPage<>(List.of(), 0));
    }

    private void keyOfEach(ApiKeyOwner... owners) {
        for (ApiKeyOwner owner : owners) {
            given().key(owner, given().user());
        }
    }
}

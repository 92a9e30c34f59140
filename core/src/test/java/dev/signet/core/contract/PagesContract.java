package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How every store lists what is listed in pages; a person's keys stand for all of it. */
public interface PagesContract extends StoresContract {
    @Test
    default void a_list_is_ordered_by_id_newest_first_however_it_came() {
        UserId owner = given().user();
        List<UUID> newestFirst = keys(owner, 12);

        assertThat(ids(list(owner, 100, Optional.empty()))).isEqualTo(newestFirst);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 7, 11, 12, 13})
    default void pages_give_each_item_once_in_the_order_of_the_list(int limit) {
        UserId owner = given().user();
        List<UUID> newestFirst = keys(owner, 12);

        List<UUID> seen = new ArrayList<>();
        int pages = 0;
        Optional<UUID> after = Optional.empty();
        do {
            Page<ApiKey> page = list(owner, limit, after);
            seen.addAll(ids(page));
            after = page.next();
            pages++;
        } while (after.isPresent());

        assertThat(seen).isEqualTo(newestFirst);
        assertThat(pages).isEqualTo((12 + limit - 1) / limit);
    }

    @Test
    default void the_next_page_comes_after_the_last_item() {
        UserId owner = given().user();
        List<UUID> newestFirst = keys(owner, 3);

        assertThat(list(owner, 2, Optional.empty()).next()).contains(newestFirst.get(1));
        assertThat(list(owner, 3, Optional.empty()).next()).isEmpty();
    }

    @Test
    default void what_is_added_meanwhile_does_not_move_the_next_page() {
        UserId owner = given().user();
        List<UUID> newestFirst = keys(owner, 4);
        Page<ApiKey> first = list(owner, 2, Optional.empty());

        given().key(owner);

        assertThat(ids(list(owner, 2, first.next()))).isEqualTo(newestFirst.subList(2, 4));
    }

    @Test
    default void a_cursor_that_is_nobodys_id_divides_the_list_as_well() {
        UserId owner = given().user();
        List<UUID> before = keys(owner, 2);
        UUID between = Given.id();
        given().key(owner);

        assertThat(ids(list(owner, 10, Optional.of(between)))).isEqualTo(before);
        assertThat(ids(list(owner, 10, Optional.of(new UUID(0, 0))))).isEmpty();
        assertThat(ids(list(owner, 10, Optional.of(new UUID(-1, -1))))).hasSize(3);
    }

    @Test
    default void an_empty_list_is_one_empty_page() {
        Page<ApiKey> page = list(given().user(), 10, Optional.empty());

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    private Page<ApiKey> list(UserId owner, int limit, Optional<UUID> after) {
        return stores().apiKeys().list(new ApiKeyOwner.OfUser(owner), new PageRequest(limit, after));
    }

    private List<UUID> keys(UserId owner, int count) {
        List<ApiKey> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(Given.newKey(new ApiKeyOwner.OfUser(owner), owner));
        }
        List<UUID> newestFirst =
                new ArrayList<>(keys.stream().map(key -> key.id().value()).toList());
        Collections.reverse(newestFirst);
        Collections.shuffle(keys, new Random(7));
        keys.forEach(key -> stores().apiKeys().add(key));
        return newestFirst;
    }

    private static List<UUID> ids(Page<ApiKey> page) {
        return page.items().stream().map(key -> key.id().value()).toList();
    }
}

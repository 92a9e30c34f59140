package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract section 1, JSON: query parameters and lists. */
class QueryTest {
    private static final UUID OWNER = new UUID(1, 1);
    private static final UUID LAST = new UUID(2, 2);
    private static final Cursors LIST = Cursors.of("/list", OWNER);

    @Test
    void parameters_are_percent_encoded_utf_8() {
        Query query = parse("a=%C3%A9+b%2B&c&d=");
        assertThat(query.get("a")).hasValue("é b+");
        assertThat(query.get("c")).hasValue("");
        assertThat(query.get("d")).hasValue("");
        assertThat(query.get("e")).isEmpty();
        assertThat(parse("a=%F0%9F%A6%AB").get("a")).hasValue("\ud83e\uddab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%ff", "%C3=1", "a=\u00e9", "\u00ff", "a=%\uff14\uff11"})
    void what_is_not_percent_encoded_utf_8_is_malformed(String raw) {
        assertThat(Query.parse(raw)).isEqualTo(Result.refused(HttpFault.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&", "&&&"})
    void between_ampersands_there_may_be_nothing(String nothing) {
        assertThat(parse(nothing).all()).isEmpty();
        assertThat(parse("a=1&" + nothing + "&b=2&" + nothing).all()).isEqualTo(Map.of("a", "1", "b", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1&%6Cimit=1", "limit=1&limit=1&limit=2&limit"})
    void the_same_parameter_more_than_once_is_invalid_and_told_once(String raw) {
        assertThat(Query.parse(raw))
                .isEqualTo(Result.refused(new Invalid(List.of(new FieldError("limit", "must not be given twice")))));
    }

    @ParameterizedTest
    @CsvSource({"'', 100", "limit=1, 1", "limit=200, 200", "limit=007, 7"})
    void a_limit_is_one_to_200_and_100_by_default(String raw, int limit) {
        assertThat(parse(raw).page(LIST)).isEqualTo(Result.ok(new PageRequest(limit, Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "1.5", "", "ten", "99999999999", "%D9%A1"})
    void any_other_limit_is_invalid(String limit) {
        assertThat(parse("limit=" + limit).page(LIST))
                .isEqualTo(Result.refused(
                        new Invalid(List.of(new FieldError("limit", "must be a number from 1 to 200")))));
    }

    @Test
    void a_cursor_begins_the_page_behind_its_item() {
        assertThat(parse("cursor=" + LIST.after(LAST)).page(LIST))
                .isEqualTo(Result.ok(new PageRequest(100, Optional.of(LAST))));
    }

    @Test
    void a_cursor_of_another_list_or_owner_or_a_broken_one_is_invalid() {
        String good = LIST.after(LAST);
        String flipped = (good.charAt(0) == 'A' ? "B" : "A") + good.substring(1);
        assertThat(List.of(
                        Cursors.of("/other", OWNER).after(LAST),
                        Cursors.of("/list", new UUID(1, 2)).after(LAST),
                        flipped,
                        good + "A",
                        good.substring(1),
                        LAST.toString(),
                        "*",
                        ""))
                .allSatisfy(cursor -> assertThat(parse("cursor=" + cursor).page(LIST))
                        .isEqualTo(Result.refused(
                                new Invalid(List.of(new FieldError("cursor", "must be one that this list gave"))))));
    }

    private static Query parse(String raw) {
        return Query.parse(raw).toOptional().orElseThrow();
    }
}

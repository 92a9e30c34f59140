package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Contract section 1, "Lists": cursors are bound to their list. */
class CursorsTest {
    @Property(tries = 500)
    void a_cursor_leads_back_to_its_item(@ForAll long high, @ForAll long low) {
        UUID last = new UUID(high, low);
        Cursors list = Cursors.of("/list", new UUID(1, 1));

        assertThat(list.read(list.after(last))).contains(last);
        assertThat(list.after(last)).hasSize(32).matches("[A-Za-z0-9_-]+");
    }

    @Property(tries = 500)
    void a_cursor_of_another_list_or_of_another_owner_is_none(
            @ForAll @AlphaChars @StringLength(min = 1, max = 4) String one,
            @ForAll @AlphaChars @StringLength(min = 1, max = 4) String other,
            @ForAll @IntRange(max = 3) int owner,
            @ForAll @IntRange(max = 3) int stranger,
            @ForAll long item) {
        Cursors list = Cursors.of(one, new UUID(0, owner));
        Cursors another = Cursors.of(other, new UUID(0, stranger));
        boolean same = one.equals(other) && owner == stranger;

        assertThat(another.read(list.after(new UUID(7, item))).isPresent()).isEqualTo(same);
    }

    @Property(tries = 500)
    void a_cursor_with_any_one_character_changed_is_none(
            @ForAll long item,
            @ForAll @IntRange(max = 31) int at,
            @ForAll @CharRange(from = ' ', to = '~') char other) {
        Cursors list = Cursors.of("/list", new UUID(1, 1));
        StringBuilder cursor = new StringBuilder(list.after(new UUID(7, item)));
        Assume.that(cursor.charAt(at) != other);
        cursor.setCharAt(at, other);

        assertThat(list.read(cursor.toString())).isEmpty();
    }
}

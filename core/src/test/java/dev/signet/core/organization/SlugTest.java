package dev.signet.core.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.Result;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

/** Contract section 1, "Values": slugs. */
class SlugTest {
    @Property(tries = 1_000)
    void of_any_name_a_slug_can_be_made_and_what_makes_it_unique_is_whole(
            @ForAll @StringLength(max = 120) String name, @ForAll("suffixes") String suffix) {
        Slug slug = Slug.of(name, suffix);

        assertThat(Slug.parse(slug.value())).isEqualTo(Result.ok(slug));
        assertThat(slug.value()).endsWith(suffix).doesNotStartWith("-");
    }

    @Property(tries = 500)
    void what_makes_it_unique_does(
            @ForAll @StringLength(max = 120) String name,
            @ForAll("suffixes") String one,
            @ForAll("suffixes") String other) {
        assertThat(Slug.of(name, one).equals(Slug.of(name, other))).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<String> suffixes() {
        return Arbitraries.strings().withCharRange('a', 'z').numeric().ofLength(6);
    }
}

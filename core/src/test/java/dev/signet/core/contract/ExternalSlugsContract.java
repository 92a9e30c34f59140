package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.organization.ExternalName;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Slug;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every store does with what external issuers call their organisations. */
public interface ExternalSlugsContract extends StoresContract {
    /** Later than {@link Given#NOW}. */
    Instant LATER = Given.after(Duration.ofMinutes(1));

    @Test
    default void a_slug_follows_what_was_issued_last() {
        OrganizationId place = place("acme", "acme");

        rename(place, "acme-2", LATER);
        rename(place, "older", LATER.minusSeconds(1));
        rename(place, "at-the-same-time", LATER);

        assertThat(slug(place)).contains("acme-2");
        assertThat(organization(place).updatedAt()).isEqualTo(LATER);
    }

    @Test
    default void a_name_follows_where_it_was_the_slug_and_a_slug_of_ours_never_does() {
        OrganizationId called = place("acme", "acme");
        OrganizationId named = place("Acme Ltd", "acme");

        rename(called, "acme-2", LATER);
        rename(named, "acme-2", LATER);

        assertThat(organization(called).name()).isEqualTo(new Label("acme-2"));
        assertThat(slug(named)).contains("acme-2");
        assertThat(organization(named).name()).isEqualTo(new Label("Acme Ltd"));
        assertThat(organization(named).slug()).isNotEqualTo(new Slug("acme-2"));
    }

    @Test
    default void the_same_slug_again_changes_nothing() {
        OrganizationId place = place("acme", "acme");
        Organization before = organization(place);

        rename(place, "acme", LATER);

        assertThat(organization(place)).isEqualTo(before);
    }

    @RepeatedTest(3)
    default void of_parallel_slugs_the_last_one_issued_is_kept() {
        OrganizationId place = place("acme", "acme");

        Race.of(16, runner -> {
            rename(place, "acme-" + runner, Given.NOW.plusSeconds(runner + 1));
            return true;
        });

        assertThat(slug(place)).contains("acme-15");
    }

    private void rename(OrganizationId place, String slug, Instant asOf) {
        stores().externalPeople().rename(place, slug, new Label(slug), asOf);
    }

    private Organization organization(OrganizationId id) {
        return stores().organizations().find(id).orElseThrow();
    }

    private Optional<String> slug(OrganizationId id) {
        return organization(id).external().flatMap(ExternalName::slug);
    }

    private OrganizationId place(String name, String slug) {
        OrganizationId id = new OrganizationId(Given.id());
        stores().externalPeople()
                .addOrganization(Organization.vouchedFor(
                        id,
                        new Label(name),
                        new Slug(Given.unique("slug")),
                        new ExternalName("https://clerk.example.com", Given.unique("org"), Optional.of(slug)),
                        Given.NOW));
        return id;
    }
}

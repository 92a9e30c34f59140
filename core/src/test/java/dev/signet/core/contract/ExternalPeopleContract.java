package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Account;
import dev.signet.core.organization.ExternalName;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What every store of people whom external issuers vouch for does. */
public interface ExternalPeopleContract extends StoresContract {
    /** Who vouches. */
    String ISSUER = "https://clerk.example.com";

    /** Later than {@link Given#NOW}. */
    Instant LATER = Given.after(Duration.ofMinutes(1));

    @Test
    default void a_person_is_known_by_issuer_and_subject_together() {
        String subject = Given.unique("user");
        Account person = person();
        UserId other = given().vouchedFor("https://other.example.com", subject);

        assertThat(add(person, subject)).isTrue();

        assertThat(stores().externalPeople().person(ISSUER, subject)).contains(person.id());
        assertThat(stores().externalPeople().person("https://other.example.com", subject))
                .contains(other);
        assertThat(stores().externalPeople().person(ISSUER, subject + "x")).isEmpty();
        assertThat(stores().accounts().find(person.id())).contains(person);
        assertThat(add(person(), subject)).isFalse();
    }

    @Test
    default void a_person_is_added_once_by_all_that_ask() {
        String subject = Given.unique("user");
        assertThat(Race.winners(50, runner -> add(person(), subject))).isEqualTo(1);
    }

    @Test
    default void an_organisation_is_added_once_by_all_that_ask_and_keeps_its_name() {
        String id = Given.unique("org");
        assertThat(Race.winners(50, runner -> stores().externalPeople().addOrganization(organization(id))))
                .isEqualTo(1);

        OrganizationId added =
                stores().externalPeople().organization(ISSUER, id).orElseThrow();
        assertThat(stores().organizations().find(added).flatMap(Organization::external))
                .contains(new ExternalName(ISSUER, id, Optional.of("acme")));
        assertThat(stores().externalPeople().organization("https://other.example.com", id))
                .isEmpty();
    }

    @Test
    default void an_organisation_whose_slug_is_taken_is_not_added() {
        Organization first = organization(Given.unique("org"));
        Organization second = organization(Given.unique("org"));
        stores().externalPeople().addOrganization(first);

        assertThat(stores().externalPeople()
                        .addOrganization(Organization.vouchedFor(
                                second.id(),
                                second.name(),
                                first.slug(),
                                second.external().orElseThrow(),
                                Given.NOW)))
                .isFalse();
    }

    @Test
    default void a_role_follows_what_was_issued_last() {
        UserId user = given().vouchedFor(ISSUER, Given.unique("user"));
        OrganizationId place = place(Given.unique("org"));

        follow(place, user, Role.MEMBER, Given.NOW);
        assertThat(role(place, user)).contains(Role.MEMBER);
        follow(place, user, Role.ADMIN, LATER);
        assertThat(role(place, user)).contains(Role.ADMIN);
        follow(place, user, Role.MEMBER, LATER.minusSeconds(1));
        follow(place, user, Role.MEMBER, LATER);
        assertThat(role(place, user)).contains(Role.ADMIN);
        assertThat(stores().memberships().members(place))
                .extracting(Member::joinedAt)
                .containsExactly(Given.NOW);
    }

    @RepeatedTest(3)
    default void of_parallel_words_the_last_one_issued_is_kept() {
        UserId user = given().vouchedFor(ISSUER, Given.unique("user"));
        OrganizationId place = place(Given.unique("org"));

        Race.of(16, runner -> {
            follow(place, user, runner == 15 ? Role.ADMIN : Role.MEMBER, Given.NOW.plusSeconds(runner));
            return true;
        });

        assertThat(role(place, user)).contains(Role.ADMIN);
    }

    @Test
    default void who_was_removed_comes_back_by_what_is_issued_later_alone() {
        UserId user = given().vouchedFor(ISSUER, Given.unique("user"));
        OrganizationId place = place(Given.unique("org"));
        follow(place, user, Role.MEMBER, Given.NOW);
        stores().memberships().remove(place, user, LATER);

        follow(place, user, Role.MEMBER, LATER.minusSeconds(1));
        follow(place, user, Role.MEMBER, LATER);
        assertThat(role(place, user)).isEmpty();
        follow(place, user, Role.ADMIN, LATER.plusSeconds(1));
        assertThat(role(place, user)).contains(Role.ADMIN);
    }

    @RepeatedTest(3)
    default void who_is_removed_beside_older_words_stays_removed() {
        UserId user = given().vouchedFor(ISSUER, Given.unique("user"));
        OrganizationId place = place(Given.unique("org"));
        follow(place, user, Role.MEMBER, Given.NOW);

        Race.of(16, runner -> {
            if (runner == 8) {
                stores().memberships().remove(place, user, LATER);
            } else {
                follow(place, user, Role.ADMIN, Given.NOW.plusSeconds(runner));
            }
            return true;
        });

        assertThat(role(place, user)).isEmpty();
    }

    @Test
    default void who_comes_is_a_member_from_then_on_by_our_clock() {
        UserId user = given().vouchedFor(ISSUER, Given.unique("user"));
        OrganizationId place = place(Given.unique("org"));

        stores().externalPeople().follow(place, user, Role.MEMBER, LATER, Given.NOW);

        assertThat(stores().memberships().find(place, user).map(Member::joinedAt))
                .contains(Given.NOW);
    }

    private static Account person() {
        return Account.vouchedFor(new UserId(Given.id()), Given.username(), Given.NOW);
    }

    private boolean add(Account person, String subject) {
        return stores().externalPeople().addPerson(person, ISSUER, subject);
    }

    private static Organization organization(String id) {
        return Given.newExternalOrganization(ISSUER, id);
    }

    private OrganizationId place(String id) {
        return given().externalPlace(ISSUER, id);
    }

    private void follow(OrganizationId place, UserId user, Role role, Instant asOf) {
        stores().externalPeople().follow(place, user, role, asOf, Given.NOW);
    }

    private Optional<Role> role(OrganizationId place, UserId user) {
        return stores().memberships().find(place, user).map(Member::role);
    }
}

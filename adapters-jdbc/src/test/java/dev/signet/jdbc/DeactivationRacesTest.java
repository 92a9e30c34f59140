package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Signet;
import dev.signet.core.account.Account;
import dev.signet.core.contract.Given;
import dev.signet.core.organization.Standing;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.principal.Person;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is made as a person, and whether they are active, are decided one after the other. */
class DeactivationRacesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private UserId person;

    @BeforeEach
    void settle() {
        person = new Given(DATABASE.stores()).user();
    }

    @Test
    void who_is_deactivated_meanwhile_makes_nothing() {
        assertThat(Meeting.behind(DATABASE, this::deactivate, this::lock)).isFalse();
    }

    @Test
    void a_deactivation_waits_for_what_is_being_made() {
        assertThat(Meeting.behind(DATABASE, this::lock, this::deactivate)).isTrue();
    }

    @Test
    void things_are_made_as_one_person_one_after_the_other() {
        assertThat(Meeting.behind(DATABASE, this::lock, this::lock)).isTrue();
    }

    @Test
    void of_two_superusers_who_deactivate_each_other_at_once_one_does_and_neither_stands_in_the_others_way() {
        Given given = new Given(DATABASE.stores());
        Signet signet = DATABASE.signet().build();
        List<Person> two = List.of(superuser(given), superuser(given));
        AtomicInteger runs = new AtomicInteger();

        List<Result<Account>> answers = Meeting.behind(
                DATABASE,
                () -> two.forEach(one -> DATABASE.stores().accountLocks().lock(one.userId())),
                List.of(
                        DATABASE.counted(runs, () -> deactivateBy(signet, two.get(0), two.get(1))),
                        DATABASE.counted(runs, () -> deactivateBy(signet, two.get(1), two.get(0)))));

        assertThat(answers).filteredOn(Result.Ok.class::isInstance).hasSize(1);
        assertThat(answers).contains(Result.refused(CommonRefusal.INVALID_TOKEN));
        assertThat(two)
                .extracting(one -> DATABASE.stores().accountLocks().lock(one.userId()))
                .containsExactlyInAnyOrder(true, false);
        assertThat(runs).hasValue(2);
    }

    private static Result<Account> deactivateBy(Signet signet, Person superuser, Person other) {
        return signet.oversight()
                .deactivateUser()
                .deactivate(new Operator.Superuser(superuser), other.userId(), Caller.inProcess());
    }

    private static Person superuser(Given given) {
        UserId user = given.user();
        OrganizationId own = given.organization(user);
        Standing standing =
                DATABASE.stores().organizations().standing(own, user).orElseThrow();
        return new Person(user, given.session(user), standing, true, Given.NOW);
    }

    private boolean lock() {
        return DATABASE.stores().accountLocks().lock(person);
    }

    private boolean deactivate() {
        return DATABASE.stores()
                .oversight()
                .accounts()
                .setActive(person, false, Given.NOW)
                .isPresent();
    }
}

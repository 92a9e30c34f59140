package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.contract.Given;
import dev.signet.core.shared.UserId;
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
    void things_are_made_as_one_person_beside_each_other() {
        assertThat(Meeting.past(DATABASE, this::lock, this::lock)).isTrue();
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

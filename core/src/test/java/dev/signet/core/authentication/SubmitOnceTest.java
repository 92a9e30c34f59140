package dev.signet.core.authentication;

import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Town;
import dev.signet.core.contract.Race;
import dev.signet.core.principal.Person;
import dev.signet.core.shared.Result;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A form does its work once. */
class SubmitOnceTest {
    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_form_that_is_sent_again_within_a_day_is_refused() {
        Person person = person("hershel");
        SubmitOnce submitOnce = town.signet().submitOnce();

        ok(submitOnce.submit(person, "a"));
        ok(submitOnce.submit(person, "b"));
        town.wait(Duration.ofDays(1).minusMillis(1));

        assertThat(refusal(submitOnce.submit(person, "a"))).isEqualTo(SubmitRefusal.ALREADY_SUBMITTED);
    }

    @Test
    void the_same_form_of_somebody_else_is_another_form() {
        ok(town.signet().submitOnce().submit(person("hershel"), "a"));

        ok(town.signet().submitOnce().submit(person("maggie"), "a"));
    }

    @Test
    void a_form_that_is_sent_by_many_at_once_is_taken_once() {
        Person person = person("hershel");

        assertThat(Race.winners(20, runner -> town.signet().submitOnce().submit(person, "a") instanceof Result.Ok))
                .isEqualTo(1);
    }

    private Person person(String username) {
        town.settle(username, username + "@example.com");
        return town.person(town.signIn(username));
    }
}

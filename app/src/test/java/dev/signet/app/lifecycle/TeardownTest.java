package dev.signet.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TeardownTest {
    private final List<String> undone = new ArrayList<>();
    private final Teardown teardown = new Teardown();

    @Test
    void the_last_thing_begun_is_undone_first_and_once() {
        teardown.add("database", () -> undone.add("database"));
        teardown.add("http", () -> undone.add("http"));

        teardown.close();
        teardown.close();

        assertThat(undone).containsExactly("http", "database");
    }

    @Test
    void who_closes_it_while_something_begins_waits_and_undoes_that_too() throws Exception {
        Thread closing = new Thread(teardown::close);

        String begun = teardown.begin(() -> {
            closing.start();
            untilItWaits(closing);
            teardown.add("database", () -> undone.add("database"));
            return "begun";
        });
        closing.join();

        assertThat(begun).isEqualTo("begun");
        assertThat(undone).containsExactly("database");
    }

    @Test
    void what_fails_keeps_nothing_else_from_its_turn() {
        teardown.add("database", () -> undone.add("database"));
        teardown.add("mail", () -> {
            throw new IOException("no connection");
        });

        teardown.close();

        assertThat(undone).containsExactly("database");
    }

    private static void untilItWaits(Thread thread) {
        while (thread.getState() != Thread.State.BLOCKED) {
            assertThat(thread.getState()).isNotEqualTo(Thread.State.TERMINATED);
            Thread.onSpinWait();
        }
    }
}

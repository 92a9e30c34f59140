package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.contract.Given;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationsTest {
    private final Generations generations = new Generations();
    private final UUID id = Given.id();

    @Test
    void what_was_read_holds_until_one_of_its_ids_changes() {
        List<UUID> ids = List.of(Given.id(), id);
        long readAt = generations.latest();
        assertThat(generations.holds(readAt, ids)).isTrue();

        generations.told("user:" + id);

        assertThat(generations.holds(readAt, ids)).isFalse();
        assertThat(generations.holds(readAt, List.of(Given.id()))).isTrue();
        assertThat(generations.holds(generations.latest(), ids)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "", "user:", "user:7", "a message of a later version"})
    void nothing_holds_after_a_message_that_names_no_id(String message) {
        long readAt = generations.latest();

        generations.told(message);

        assertThat(generations.holds(readAt, List.of())).isFalse();
        assertThat(generations.holds(generations.latest(), List.of(id))).isTrue();
    }
}

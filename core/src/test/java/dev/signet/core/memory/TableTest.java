package dev.signet.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {
    private final MemoryTransactions transactions = new MemoryTransactions();
    private final Table<Integer, String> table = new Table<>(transactions);
    private final Index<Character, Integer, String> byFirstLetter =
            table.index(text -> text.isEmpty() ? Optional.empty() : Optional.of(text.charAt(0)));

    @Test
    void a_write_outside_a_transaction_is_a_bug_and_is_not_made() {
        assertThatThrownBy(() -> table.put(1, "one")).isInstanceOf(IllegalStateException.class);

        assertThat(table.find(1)).isEmpty();
    }

    @Test
    void an_index_follows_each_write() {
        transactions.run(() -> {
            table.put(1, "apple");
            table.put(2, "avocado");
            table.put(3, "");
        });
        assertThat(byFirstLetter.with('a')).containsExactlyInAnyOrder("apple", "avocado");

        transactions.run(() -> {
            table.put(1, "banana");
            table.remove(2);
        });
        assertThat(byFirstLetter.with('a')).isEmpty();
        assertThat(byFirstLetter.with('b')).containsExactly("banana");
    }

    @Test
    void an_index_follows_a_rollback_through_all_its_steps() {
        transactions.run(() -> table.put(1, "apple"));

        assertThatThrownBy(() -> transactions.run(() -> {
                    table.put(1, "banana");
                    table.remove(1);
                    table.put(1, "cherry");
                    table.put(2, "damson");
                    throw new IllegalArgumentException("broken");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(table.all()).containsExactly("apple");
        assertThat(byFirstLetter.with('a')).containsExactly("apple");
        assertThat(byFirstLetter.with('b')).isEmpty();
        assertThat(byFirstLetter.with('c')).isEmpty();
        assertThat(byFirstLetter.with('d')).isEmpty();
    }

    @Test
    void a_table_may_be_changed_while_an_index_is_read() {
        transactions.run(() -> {
            table.put(1, "apple");
            table.put(2, "avocado");
            byFirstLetter.with('a').forEach(text -> table.remove("apple".equals(text) ? 1 : 2));
        });

        assertThat(table.all()).isEmpty();
    }
}

package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.contract.Given;
import dev.signet.core.shared.SecretText;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A node that cannot hear of changes does not go by what it knows. */
class LostHeartbeatTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Household household;

    @BeforeEach
    void begin() {
        household = new Household(DATABASE.stores());
    }

    @Test
    void a_node_whose_connection_was_cut_sees_a_change_within_a_second_and_listens_again() {
        try (Node node = Node.of(DATABASE)) {
            warm(node);

            DATABASE.breakListening();
            end();

            Eventually.holdsWithin(Eventually.A_SECOND, "the end", () -> ended(node));
            warm(node);
        }
    }

    @Test
    void a_node_to_which_nothing_gets_through_sees_a_change_within_a_second() throws IOException {
        try (Relay relay = Relay.to(DATABASE.settings());
                Node node = Node.of(DATABASE, relay.settings())) {
            warm(node);

            relay.swallow();
            end();

            Eventually.holdsWithin(Eventually.A_SECOND, "the end", () -> ended(node));
            assertThat(node.counts().bypasses()).isPositive();

            relay.forward();
            warm(node);
        }
    }

    @Test
    void a_node_that_hears_nothing_relies_on_what_it_knows_no_longer_than_it_may() {
        try (Node node = Node.deaf(DATABASE, Duration.ofMillis(300))) {
            assertThat(node.heartbeat().listens()).isFalse();
            assertThat(ended(node)).isFalse();

            end();

            Eventually.holdsWithin(Eventually.A_SECOND, "the end", () -> ended(node));
        }
    }

    @Test
    void a_node_that_hears_nothing_and_may_rely_on_nothing_asks_each_time() {
        try (Node node = Node.deaf(DATABASE, Duration.ZERO)) {
            household.told(node.credentials());

            end();

            assertThat(ended(node)).isTrue();
        }
    }

    @Test
    void what_is_known_is_answered_without_a_query() {
        try (Node node = Node.of(DATABASE)) {
            warm(node);
            var told = household.told(node.credentials());

            node.cutOff();

            assertThat(household.told(node.credentials())).isEqualTo(told);
        }
    }

    @Test
    void a_database_that_cannot_be_reached_is_told_at_the_start() {
        ConnectionSettings nowhere = new ConnectionSettings(
                new SecretText("jdbc:postgresql://localhost:1/signet?password=hidden"),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> Heartbeat.start(nowhere, DATABASE.dataSource(), Duration.ZERO)
                        .close())
                .isInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("localhost:1")
                .hasMessageNotContaining("hidden");
    }

    private void end() {
        DATABASE.stores().sessions().endAll(household.user(), Given.NOW);
    }

    private boolean ended(Node node) {
        return node.credentials().session(household.session()).orElseThrow().ended();
    }

    private void warm(Node node) {
        Eventually.holds("answers from memory", () -> {
            CacheCounts before = node.counts();
            int asked = household.told(node.credentials()).size();
            return node.counts().hits() == before.hits() + asked;
        });
    }
}

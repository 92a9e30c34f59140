package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.shared.SecretText;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseConditionTest {
    private static final Duration SLACK = Duration.ofSeconds(30);

    @Test
    void an_empty_database_has_no_schema_and_no_key() throws Exception {
        DatabaseCondition condition = DatabaseCondition.examine(TestPostgres.emptyDatabase(), Clock.systemUTC());

        assertThat(condition.version()).matches("[0-9]+\\..*");
        assertThat(condition.hasSchema()).isFalse();
        assertThat(condition.signsSince()).isEmpty();
        assertThat(condition.behind()).isBetween(SLACK.negated(), SLACK);
    }

    @Test
    void a_clock_that_is_behind_or_ahead_is_told_so() throws Exception {
        ConnectionSettings settings = TestPostgres.migratedDatabase();
        Duration hour = Duration.ofHours(1);
        Clock behind = Clock.offset(Clock.systemUTC(), hour.negated());
        Clock ahead = Clock.offset(Clock.systemUTC(), hour);

        assertThat(DatabaseCondition.examine(settings, behind).behind()).isBetween(hour.minus(SLACK), hour.plus(SLACK));
        assertThat(DatabaseCondition.examine(settings, ahead).behind().negated())
                .isBetween(hour.minus(SLACK), hour.plus(SLACK));
        assertThat(DatabaseCondition.examine(settings, ahead).hasSchema()).isTrue();
    }

    @Test
    void a_database_that_is_not_there_is_an_error() {
        ConnectionSettings nobodys = new ConnectionSettings(
                new SecretText("jdbc:postgresql://127.0.0.1:1/signet"), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> DatabaseCondition.examine(nobodys, Clock.systemUTC()))
                .isInstanceOf(SQLException.class);
    }
}

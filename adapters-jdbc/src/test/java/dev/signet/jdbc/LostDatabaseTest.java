package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.contract.Given;
import dev.signet.core.shared.UserId;
import dev.signet.core.tx.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that is away is told apart from a bug. */
class LostDatabaseTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "53100", "53300", "55P03", "57014", "57P01", "57P02", "57P03", "58030", "25P03", "25P04",
                "25006"
            })
    void a_failure_of_the_server_is_told_as_such_and_not_tried_again(String state) {
        AtomicInteger runs = new AtomicInteger();
        Sql sql = new Sql(DATABASE.dataSource());

        assertThatThrownBy(() -> sql.run(handle -> {
                    runs.incrementAndGet();
                    return handle.execute("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '" + state + "'; END $$");
                }))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_connection_that_breaks_in_a_transaction_rolls_back_and_the_next_one_is_good() {
        try (Database database = DATABASE.openAnother(1)) {
            JdbcStores stores = new JdbcStores(database.dataSource(), TestDatabase.SEALER, () -> {});
            Given given = new Given(stores);
            AtomicInteger runs = new AtomicInteger();
            UserId[] lost = new UserId[1];

            assertThatThrownBy(() -> stores.transactions().inTransaction(() -> {
                        runs.incrementAndGet();
                        lost[0] = given.user();
                        DATABASE.breakTransactions();
                        return stores.accounts().find(lost[0]);
                    }))
                    .isInstanceOf(StoreUnavailable.class);

            assertThat(runs).hasValue(1);
            assertThat(stores.accounts().find(lost[0])).isEmpty();
        }
    }

    @Test
    void a_connection_that_breaks_before_the_commit_is_no_commit() {
        try (Database database = DATABASE.openAnother(1)) {
            JdbcStores stores = new JdbcStores(database.dataSource(), TestDatabase.SEALER, () -> {});
            Given given = new Given(stores);
            UserId[] lost = new UserId[1];

            assertThatThrownBy(() -> stores.transactions().inTransaction(() -> {
                        lost[0] = given.user();
                        DATABASE.breakTransactions();
                        return "done";
                    }))
                    .isInstanceOf(StoreUnavailable.class);

            assertThat(stores.accounts().find(lost[0])).isEmpty();
        }
    }

    @Test
    void nobody_waits_long_for_a_connection() throws SQLException {
        try (Database database = DATABASE.openAnother(1);
                Connection onlyOne = database.dataSource().getConnection()) {
            JdbcStores stores = new JdbcStores(database.dataSource(), TestDatabase.SEALER, () -> {});

            assertThat(onlyOne.isValid(1)).isTrue();
            assertThatThrownBy(() -> stores.signingKeys().all()).isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void nobody_waits_long_for_what_another_has_locked() throws SQLException {
        try (Connection other = DATABASE.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE outbox");
            Sql sql = new Sql(DATABASE.dataSource());

            assertThatThrownBy(() -> sql.run(handle -> handle.execute("DELETE FROM outbox")))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("lock timeout");
            other.rollback();
        }
    }

    @Test
    void a_connection_to_a_server_that_is_the_primary_no_more_is_not_used_again() {
        try (Database database = DATABASE.openAnother(1)) {
            Sql sql = new Sql(database.dataSource());
            sql.run(handle -> handle.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"));
            assertThatThrownBy(() -> sql.run(handle -> handle.execute("DELETE FROM outbox")))
                    .isInstanceOf(StoreUnavailable.class);

            int deleted = sql.run(handle -> handle.execute("DELETE FROM outbox"));
            assertThat(deleted).isZero();
        }
    }

    @Test
    void a_database_that_is_gone_is_not_reachable() {
        ConnectionSettings settings = TestPostgres.migratedDatabase();
        try (Database database = Database.open(settings, 1)) {
            assertThat(database.isReachable()).isTrue();

            TestPostgres.drop(settings);

            assertThat(database.isReachable()).isFalse();
        }
    }
}

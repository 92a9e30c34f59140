package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.contract.Given;
import dev.signet.core.contract.Race;
import dev.signet.core.shared.UserId;
import dev.signet.core.tx.StoreUnavailable;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When PostgreSQL asks for a transaction to be run again, and when nothing helps. */
class JdbcTransactionsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final AtomicInteger runs = new AtomicInteger();
    private Sql sql;

    @BeforeEach
    void open() {
        sql = new Sql(DATABASE.dataSource());
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void a_transaction_is_run_again_as_a_whole_when_postgres_asks_for_it(String state) {
        UserId user = new Given(DATABASE.stores()).user();

        String answer = sql.inTransaction(() -> {
            int run = runs.incrementAndGet();
            rename(user, "run-" + run);
            if (run < 3) {
                raise(state);
            }
            return "done in " + run;
        });

        assertThat(answer).isEqualTo("done in 3");
        assertThat(username(user)).isEqualTo("run-3");
    }

    @Test
    void a_single_statement_is_run_again_too() {
        String answer = sql.run(handle -> {
            if (runs.incrementAndGet() < 3) {
                handle.execute(raising("40001"));
            }
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(runs).hasValue(3);
    }

    @Test
    void only_the_outermost_is_run_again() {
        AtomicInteger inner = new AtomicInteger();

        sql.inTransaction(() -> {
            runs.incrementAndGet();
            return sql.inTransaction(() -> {
                if (inner.incrementAndGet() == 1) {
                    raise("40001");
                }
                return "done";
            });
        });

        assertThat(runs).hasValue(2);
        assertThat(inner).hasValue(2);
    }

    @Test
    void a_transaction_that_never_gets_through_is_given_up() {
        assertThatThrownBy(() -> sql.inTransaction(() -> {
                    runs.incrementAndGet();
                    return raise("40001");
                }))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(runs).hasValue(8);
    }

    @Test
    void what_two_transactions_lock_crosswise_both_of_them_do() {
        Given given = new Given(DATABASE.stores());
        List<UserId> users = List.of(given.user(), given.user());
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);

        Race.of(
                2,
                runner -> sql.inTransaction(() -> {
                    rename(users.get(runner), "first-" + runner);
                    if (runs.incrementAndGet() <= 2) {
                        await(bothHoldOne);
                    }
                    rename(users.get(1 - runner), "second-" + runner);
                    return runner;
                }));

        assertThat(runs).hasValueGreaterThan(2);
        assertThat(List.of(username(users.get(0)), username(users.get(1))))
                .isIn(List.of("second-1", "first-1"), List.of("first-0", "second-0"));
    }

    @Test
    void another_failure_is_not_run_again_and_nothing_of_it_stays() {
        UserId user = new Given(DATABASE.stores()).user();
        String before = username(user);

        assertThatThrownBy(() -> sql.inTransaction(() -> {
                    runs.incrementAndGet();
                    rename(user, "changed");
                    return raise("23505");
                }))
                .isInstanceOf(UnableToExecuteStatementException.class);
        assertThat(runs).hasValue(1);
        assertThat(username(user)).isEqualTo(before);
    }

    @Test
    void a_failure_says_nothing_of_the_values() {
        UserId user = new Given(DATABASE.stores()).user();

        assertThatThrownBy(() -> rename(user, "name with a secret"))
                .hasStackTraceContaining("accounts")
                .satisfies(failure -> {
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        assertThat(cause.toString()).doesNotContain("secret");
                    }
                });
    }

    @Test
    void an_action_after_the_commit_runs_once_and_only_if_there_is_one() {
        AtomicInteger told = new AtomicInteger();

        sql.inTransaction(() -> {
            sql.afterCommit(told::incrementAndGet);
            assertThat(told).hasValue(0);
            return runs.incrementAndGet() == 1 ? raise("40001") : "done";
        });
        assertThat(told).hasValue(1);

        assertThatThrownBy(() -> sql.inTransaction(() -> {
                    sql.afterCommit(told::incrementAndGet);
                    return raise("23505");
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(told).hasValue(1);
    }

    @Test
    void an_action_that_fails_after_the_commit_takes_nothing_back() {
        UserId user = new Given(DATABASE.stores()).user();

        sql.inTransaction(() -> {
            sql.afterCommit(() -> {
                throw new IllegalStateException("broken");
            });
            return rename(user, "renamed");
        });

        assertThat(username(user)).isEqualTo("renamed");
    }

    private int rename(UserId user, String name) {
        return sql.run(handle -> handle.execute("UPDATE accounts SET username = ? WHERE id = ?", name, user.value()));
    }

    private String username(UserId user) {
        return DATABASE.stores().accounts().find(user).orElseThrow().username().value();
    }

    private int raise(String state) {
        return sql.run(handle -> handle.execute(raising(state)));
    }

    private static String raising(String state) {
        return "DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '" + state + "'; END $$";
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}

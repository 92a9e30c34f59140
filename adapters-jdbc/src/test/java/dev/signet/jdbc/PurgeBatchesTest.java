package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.contract.Given;
import dev.signet.core.crypto.UuidV7Ids;
import dev.signet.core.shared.AuditEventId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

/** How what has had its time is removed: a little at a time, whatever else happens in the database. */
class PurgeBatchesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final int BACKLOG = 3 * Purge.BATCH + 7;
    private static final Instant SOON = Given.after(Duration.ofMinutes(1));

    @AfterEach
    void forget() {
        execute("DROP TABLE IF EXISTS batches; DROP FUNCTION IF EXISTS note_batch() CASCADE");
        Thread.interrupted();
    }

    @Test
    void a_backlog_goes_in_bounded_transactions_and_what_lives_is_not_in_them() {
        counters(BACKLOG, SOON);
        counters(BACKLOG, SOON.plusMillis(1));
        noteBatches();

        assertThat(purge().run(SOON)).isEqualTo(BACKLOG);

        assertThat(numbers("SELECT removed FROM batches ORDER BY removed DESC"))
                .containsExactly(Purge.BATCH, Purge.BATCH, Purge.BATCH, 7);
        assertThat(numbers("SELECT count(DISTINCT transaction) FROM batches")).containsExactly(4);
        assertThat(numbers("SELECT count(*) FROM throttles")).containsExactly(BACKLOG);
    }

    @Test
    void a_backlog_goes_on_going_while_somebody_holds_a_row_of_it() {
        counters(BACKLOG, SOON);

        int removed = DATABASE.jdbi().inTransaction(handle -> {
            handle.execute("SELECT FROM throttles ORDER BY expires_at LIMIT 1 FOR UPDATE");
            return purge().run(SOON);
        });

        assertThat(removed).isEqualTo(BACKLOG - 1);
        assertThat(purge().run(SOON)).isEqualTo(1);
    }

    @Test
    void who_is_told_to_stop_ends_after_the_batch_at_hand() {
        counters(BACKLOG, SOON);
        // No pool: waiting for one of its connections would notice the interruption first.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(DATABASE.settings().url().reveal());

        Thread.currentThread().interrupt();

        assertThat(new Purge(new Sql(source)).run(SOON)).isEqualTo(Purge.BATCH);
    }

    @Test
    void audit_events_go_by_their_age_and_by_nothing_else() {
        Instant day = Given.NOW.minus(Duration.ofDays(400));
        AuditEvent before = event(day.minusMillis(1));
        AuditEvent then = event(day);

        assertThat(purge().run(Given.after(Duration.ofDays(10_000)))).isZero();
        assertThat(purge().auditEvents(before.createdAt())).isZero();
        assertThat(purge().auditEvents(day)).isEqualTo(1);
        assertThat(purge().auditEvents(day)).isZero();
        assertThat(DATABASE.dump())
                .contains(then.id().toString())
                .doesNotContain(before.id().toString());
    }

    @Test
    void what_is_over_is_found_by_an_index() {
        for (String statement : Purge.STATEMENTS) {
            String plan = plan(statement);

            assertThat(plan).as(statement).contains("Index").doesNotContain("Seq Scan");
        }
    }

    // What the planner would rather do with tables that are as good as empty says nothing about large ones.
    private static String plan(String statement) {
        String until = statement.contains("id < :until") ? "gen_random_uuid()" : "'2026-03-04T05:06:07Z'";
        return DATABASE.jdbi().inTransaction(handle -> {
            handle.execute("SET LOCAL enable_seqscan = off");
            handle.execute("SET LOCAL enable_bitmapscan = off");
            return String.join(
                    "\n",
                    handle.createQuery("EXPLAIN "
                                    + statement.replace(":until", until).replace(":most", "500"))
                            .mapTo(String.class)
                            .list());
        });
    }

    private static Purge purge() {
        return DATABASE.stores().purge();
    }

    private static AuditEvent event(Instant at) {
        AuditEvent event = new AuditEvent(
                new AuditEventId(new UuidV7Ids(Clock.fixed(at, ZoneOffset.UTC)).next()),
                AuditAction.SESSION_STARTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "192.0.2.1",
                "request",
                at);
        DATABASE.stores().auditTrail().append(event);
        return event;
    }

    private static void counters(int many, Instant end) {
        DATABASE.jdbi()
                .useHandle(handle -> handle.createUpdate("""
                        INSERT INTO throttles (rule, subject, tries, expires_at)
                        SELECT 'rule', sha256(concat(number, :end)::bytea), 1, :end
                        FROM generate_series(1, :many) AS number
                        """)
                        .bind("many", many)
                        .bind("end", end.atOffset(ZoneOffset.UTC))
                        .execute());
    }

    private static void noteBatches() {
        execute("""
                CREATE TABLE batches (transaction xid8 NOT NULL, removed integer NOT NULL);
                CREATE FUNCTION note_batch() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    INSERT INTO batches SELECT pg_current_xact_id(), count(*) FROM gone;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER note_batch AFTER DELETE ON throttles REFERENCING OLD TABLE AS gone
                    FOR EACH STATEMENT EXECUTE FUNCTION note_batch();
                """);
    }

    private static void execute(String statements) {
        TestPostgres.execute(DATABASE.settings(), statements);
    }

    private static List<Integer> numbers(String query) {
        return DATABASE.jdbi()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(Integer.class).list());
    }
}

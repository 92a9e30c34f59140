package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.contract.Given;
import dev.signet.core.session.RefreshToken;
import dev.signet.core.session.Session;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commits that tell something wait for each other, so that what no node could know differently is not told. */
class QuietChangesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Node node;

    @BeforeEach
    void open() {
        node = Node.of(DATABASE);
        Eventually.holds(
                "first drop of all that was read", () -> node.heartbeat().changes() > 0);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void use_refreshes_purges_and_what_is_new_are_not_told() {
        JdbcStores stores = DATABASE.stores();
        Household household = new Household(stores);
        UserId newcomer = new Given(stores).user();
        Session session =
                new Given(stores).newRefreshableSession(newcomer, Given.NOW, Given.after(Duration.ofDays(60)));
        told(() -> {}, 0);

        told(() -> new Household(stores), 0);
        told(() -> new Given(stores).keep(session), 0);
        told(() -> rotate(newcomer, session), 0);
        told(() -> stores.apiKeys().markUsed(Map.of(household.own().id(), Given.NOW)), 0);
        told(() -> stores.sessions().markSeen(Map.of(household.session(), Given.after(Duration.ofHours(1)))), 0);
        told(
                () -> assertThat(stores.purge().run(Given.after(Duration.ofDays(90))))
                        .isPositive(),
                0);
        told(() -> stores.memberships().remove(household.team(), household.user(), Given.NOW), 1);
    }

    @ParameterizedTest
    @CsvSource({
        "api_keys, name display_prefix source is_admin_managed last_used_at device_name",
        "sessions, method last_seen_at refresh_nonce refreshed_at refreshable_until client_address user_agent "
                + "refresh_counter cookie_digest",
        "accounts, username full_name password_hash google_subject token_balance tokens_used subscription_tier created_at "
                + "updated_at external_issuer external_subject",
        "memberships, ''",
        "projects, name created_at"
    })
    void every_column_is_told_of_but_those_that_no_credential_reads(String table, String untold) {
        Jdbi jdbi = DATABASE.jdbi();
        String trigger = jdbi.withHandle(handle ->
                handle.createQuery("""
                        SELECT pg_get_triggerdef(oid) FROM pg_trigger
                        WHERE tgrelid = CAST(:table AS regclass) AND tgname = 'tell_change'
                        """).bind("table", table).mapTo(String.class).one());
        List<String> columns = jdbi.withHandle(handle ->
                handle.createQuery("""
                        SELECT column_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name = :table
                        """).bind("table", table).mapTo(String.class).list());

        assertThat(columns)
                .filteredOn(column -> !trigger.contains("new." + column))
                .containsExactlyInAnyOrderElementsOf(untold.isEmpty() ? List.of() : List.of(untold.split(" ")));
    }

    /** Does it, then something that is told for certain, and looks at how much has arrived with that. */
    private void told(Runnable change, int messages) {
        long before = node.heartbeat().changes();
        change.run();
        DATABASE.jdbi().useHandle(handle -> handle.execute("SELECT pg_notify('signet_changes', 'everything')"));
        Eventually.holds("the last message", () -> node.heartbeat().changes() > before + messages);
        assertThat(node.heartbeat().changes()).isEqualTo(before + messages + 1);
    }

    private static void rotate(UserId user, Session session) {
        RefreshToken token = new RefreshToken(
                session.id(), 0, session.refresh().orElseThrow().nonce());
        assertThat(DATABASE.stores()
                        .sessions()
                        .rotate(user, token, Given.after(Duration.ofDays(30)), Given.NOW.minusSeconds(1)))
                .isPresent();
    }
}

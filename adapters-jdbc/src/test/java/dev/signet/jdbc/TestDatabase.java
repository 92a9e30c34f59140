package dev.signet.jdbc;

import dev.signet.core.Signet;
import dev.signet.core.SignetBuilder;
import dev.signet.core.contract.Given;
import dev.signet.core.crypto.AesGcmSealer;
import dev.signet.core.crypto.RootSecret;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.shared.Sealer;
import dev.signet.core.shared.SecretText;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Stores over a database of a test class, empty when a test begins. */
final class TestDatabase implements BeforeEachCallback, AfterAllCallback {
    private static final RootSecret SECRET = RootSecret.parse(new SecretText("a secret of the tests, of enough bytes"))
            .orThrow();
    /** Seals as the server does. */
    static final Sealer SEALER = new AesGcmSealer(SECRET, new SecureEntropy());

    private static final int CONNECTIONS = 20;
    private static final Pattern HEX = Pattern.compile("\\\\+x([0-9a-f]+)");

    private final AtomicInteger nudges = new AtomicInteger();
    private Optional<Opened> opened = Optional.empty();

    /** The stores. */
    JdbcStores stores() {
        return opened().stores();
    }

    /** Stores over the same database that seal in another way. */
    JdbcStores stores(Sealer sealer) {
        return new JdbcStores(dataSource(), sealer, () -> {});
    }

    /** A Signet over these stores at {@link Given#NOW}, to be given what else a test needs. */
    SignetBuilder signet() {
        return Signet.builder()
                .stores(stores())
                .secret(SECRET)
                .issuer("http://localhost:8080")
                .clock(Clock.fixed(Given.NOW, ZoneOffset.UTC));
    }

    /** How often somebody was told that there is mail. */
    int nudges() {
        return nudges.get();
    }

    /** The database, around the stores. */
    Jdbi jdbi() {
        return Jdbi.create(opened().database().dataSource());
    }

    /** The connections that the stores use. */
    DataSource dataSource() {
        return opened().database().dataSource();
    }

    /** All that is in the database, as text. */
    String dump() {
        return jdbi().withHandle(handle -> tables(handle).stream()
                .flatMap(table ->
                        handle.createQuery("SELECT " + table + "::text FROM " + table).mapTo(String.class).stream())
                .map(TestDatabase::withBytesAsText)
                .collect(Collectors.joining("\n")));
    }

    /** How many statements wait for a lock that another transaction holds. */
    int waitingForLocks() {
        return jdbi().withHandle(
                        handle -> handle.createQuery("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock'
                        """).mapTo(Integer.class).one());
    }

    /** Work in a transaction that is counted each time it is run: again when it was taken back, as out of a deadlock. */
    <T> Supplier<T> counted(AtomicInteger runs, Supplier<T> work) {
        return () -> stores().transactions().inTransaction(() -> {
            runs.incrementAndGet();
            return work.get();
        });
    }

    /** Breaks the connections to this database that are in a transaction. */
    void breakTransactions() {
        jdbi().useHandle(handle -> handle.execute("""
                SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
                WHERE datname = current_database() AND state = 'idle in transaction'
                """));
    }

    /** Where it is. */
    ConnectionSettings settings() {
        return opened().settings();
    }

    /** Breaks the connections over which nodes hear of changes. */
    void breakListening() {
        jdbi().useHandle(handle -> handle.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = ?",
                Listening.NAME));
    }

    /** Another way to the same database, as that of another node. */
    Database openAnother(int connections) {
        return Database.open(opened().settings(), connections);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (opened.isEmpty()) {
            opened = Optional.of(open());
        }
        jdbi().useHandle(handle -> {
            handle.execute(tables(handle).stream().collect(Collectors.joining(", ", "TRUNCATE ", "")));
        });
        nudges.set(0);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (!context.getRequiredTestClass().isMemberClass()) {
            opened.ifPresent(each -> each.database().close());
        }
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'
                        """).mapTo(String.class).list();
    }

    /** Has each row's bytes as the text that they may be. */
    private static String withBytesAsText(String row) {
        return HEX.matcher(row)
                .replaceAll(match -> Matcher.quoteReplacement(
                        new String(HexFormat.of().parseHex(match.group(1)), StandardCharsets.UTF_8)));
    }

    private Opened opened() {
        return opened.orElseThrow();
    }

    private Opened open() {
        ConnectionSettings settings = TestPostgres.migratedDatabase();
        Database database = Database.open(settings, CONNECTIONS);
        JdbcStores stores = new JdbcStores(database.dataSource(), SEALER, nudges::incrementAndGet);
        return new Opened(settings, database, stores);
    }

    private record Opened(ConnectionSettings settings, Database database, JdbcStores stores) {}
}

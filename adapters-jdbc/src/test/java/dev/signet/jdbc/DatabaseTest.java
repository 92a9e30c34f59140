package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.shared.SecretText;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How connections are set up. */
class DatabaseTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @ParameterizedTest
    @CsvSource({
        "application_name, signet",
        "lock_timeout, 3s",
        "statement_timeout, 5s",
        "idle_in_transaction_session_timeout, 20s",
        "transaction_isolation, read committed"
    })
    void a_connection_is_bounded_and_names_itself(String setting, String value) {
        String answer = DATABASE.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT current_setting(:setting)")
                        .bind("setting", setting)
                        .mapTo(String.class)
                        .one());

        assertThat(answer).isEqualTo(value);
    }

    @Test
    void settings_show_neither_url_nor_password() {
        ConnectionSettings settings = new ConnectionSettings(
                new SecretText("jdbc:postgresql://db/signet?password=hidden"),
                Optional.of("signet"),
                Optional.of(new SecretText("hidden")));

        assertThat(settings.toString()).contains("user=Optional[signet]").doesNotContain("hidden");
    }

    @Test
    void another_databases_url_is_refused_without_being_quoted() {
        assertThatThrownBy(() -> new ConnectionSettings(
                        new SecretText("jdbc:mysql://db/signet?password=hidden"), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db:5432?password=hidden",
                "jdbc:postgresql://db/signet/more?password=hidden",
                "jdbc:postgresql://db:70000/signet?password=hidden",
                "jdbc:postgresql://signet:hidden@db/signet",
                "jdbc:postgresql://db/signet?password=hidden%"
            })
    void a_url_that_the_driver_cannot_read_is_quoted_by_nobody(String url) {
        StringBuilder logged = new StringBuilder();
        Handler log = new Handler() {
            @Override
            public void publish(LogRecord told) {
                logged.append(new SimpleFormatter().formatMessage(told));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger driver = Logger.getLogger("org.postgresql");
        driver.addHandler(log);
        try {
            assertThatThrownBy(() -> DatabaseCondition.examine(
                            new ConnectionSettings(new SecretText(url), Optional.empty(), Optional.empty()),
                            Clock.systemUTC()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("hidden");
        } finally {
            driver.removeHandler(log);
        }
        assertThat(logged.toString()).doesNotContain("hidden");
    }

    @Test
    void a_database_that_cannot_be_reached_is_not_opened() {
        ConnectionSettings settings = TestPostgres.migratedDatabase();
        TestPostgres.drop(settings);

        assertThatThrownBy(() -> Database.open(settings, 1).close()).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_server_that_accepts_and_says_nothing_keeps_nobody_from_the_next_one() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ConnectionSettings settings = TestPostgres.migratedDatabase();
            String both = settings.url().reveal().replace("//", "//127.0.0.1:" + silent.getLocalPort() + ",");
            ConnectionSettings first = new ConnectionSettings(new SecretText(both), Optional.empty(), Optional.empty());

            try (Database database = Database.open(first, 1);
                    Heartbeat heartbeat = Heartbeat.start(first, database.dataSource(), Duration.ZERO)) {
                assertThat(database.isReachable()).isTrue();
                assertThat(heartbeat.listens()).isTrue();
            }
        }
    }
}

package dev.signet.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Password;
import dev.signet.core.crypto.Argon2Parameters;
import dev.signet.core.crypto.Argon2PasswordHasher;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.outbox.Backlog;
import dev.signet.http.common.AnsweredRequest;
import dev.signet.jdbc.CacheCounts;
import dev.signet.jdbc.PoolCounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerMetricsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final ServerMetrics metrics = new ServerMetrics("1.2.3");

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void requests_are_counted_and_timed_by_method_route_and_status() {
        for (int millis : new int[] {3, 30, 300}) {
            metrics.requests()
                    .answered(new AnsweredRequest("GET", "/v1/organizations/{id}", 200, Duration.ofMillis(millis)));
        }
        metrics.requests().answered(new AnsweredRequest("GET", "/v1/organizations/{id}", 404, Duration.ZERO));

        Exposition read = Exposition.parse(metrics.text());

        String[] good = {"method", "GET", "route", "/v1/organizations/{id}", "status", "200"};
        assertThat(read.value("signet_http_requests_seconds_count", good)).isEqualTo(3);
        assertThat(read.value("signet_http_requests_seconds_sum", good)).isEqualTo(0.333);
        assertThat(read.value("signet_http_requests_seconds_bucket", with(good, "le", "0.05")))
                .isEqualTo(2);
        assertThat(read.value("signet_http_requests_seconds_bucket", with(good, "le", "+Inf")))
                .isEqualTo(3);
        assertThat(read.value("signet_http_requests_seconds_count", "status", "404"))
                .isEqualTo(1);
    }

    @Test
    void the_gate_of_the_password_hashes_is_watched() {
        try (Argon2PasswordHasher hasher =
                new Argon2PasswordHasher(Argon2Parameters.smallest(), new SecureEntropy(), 1, 1)) {
            metrics.watch(hasher);
            hasher.hash(Password.of("correct-horse-battery-staple")).orThrow();

            Exposition read = Exposition.parse(metrics.text());

            assertThat(read.value("signet_password_hashes_completed_total")).isEqualTo(1);
            assertThat(read.value("signet_password_hashes_refused_total")).isZero();
            assertThat(read.value("signet_password_hashes_running")).isZero();
            assertThat(read.value("signet_password_hashes_queued")).isZero();
        }
    }

    @Test
    void credentials_changes_connections_and_mail_are_watched() {
        AtomicInteger asked = new AtomicInteger();
        metrics.watchCredentials(() -> new CacheCounts(7, 5, 3, 2));
        metrics.watchChanges(() -> Duration.ofMillis(250), () -> 11L);
        metrics.watchConnections(() -> new PoolCounts(4, 6, 1, 10));
        metrics.watchMail(
                () -> {
                    asked.incrementAndGet();
                    return new Backlog(8, Optional.of(NOW.minusSeconds(90)));
                },
                CLOCK);

        Exposition read = Exposition.parse(metrics.text());

        assertThat(read.value("signet_credential_lookups_total", "result", "hit"))
                .isEqualTo(7);
        assertThat(read.value("signet_credential_lookups_total", "result", "miss"))
                .isEqualTo(5);
        assertThat(read.value("signet_credential_lookups_total", "result", "bypass"))
                .isEqualTo(3);
        assertThat(read.value("signet_credential_cache_entries")).isEqualTo(2);
        assertThat(read.value("signet_invalidation_lag_seconds")).isEqualTo(0.25);
        assertThat(read.value("signet_invalidations_total")).isEqualTo(11);
        assertThat(read.value("signet_database_connections", "state", "active")).isEqualTo(4);
        assertThat(read.value("signet_database_connections", "state", "idle")).isEqualTo(6);
        assertThat(read.value("signet_database_connections_awaited")).isEqualTo(1);
        assertThat(read.value("signet_database_connections_most")).isEqualTo(10);
        assertThat(read.value("signet_outbox_mails")).isEqualTo(8);
        assertThat(read.value("signet_outbox_oldest_age_seconds")).isEqualTo(90);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_database_that_does_not_answer_leaves_the_other_numbers_readable() {
        metrics.watchMail(
                () -> {
                    throw new IllegalStateException("no database");
                },
                CLOCK);

        Exposition read = Exposition.parse(metrics.text());

        assertThat(read.value("signet_outbox_mails")).isNaN();
        assertThat(read.value("process_uptime_seconds")).isPositive();
    }

    @Test
    void the_build_and_the_jvm_are_told() {
        Exposition read = Exposition.parse(metrics.text());

        assertThat(read.value("signet_build_info", "version", "1.2.3")).isEqualTo(1);
        assertThat(read.samples())
                .extracting(Exposition.Sample::name)
                .contains("jvm_memory_used_bytes", "jvm_threads_live_threads", "process_cpu_usage");
    }

    private static String[] with(String[] labels, String name, String value) {
        String[] more = Arrays.copyOf(labels, labels.length + 2);
        more[labels.length] = name;
        more[labels.length + 1] = value;
        return more;
    }
}

package dev.signet.app.metrics;

import dev.signet.core.crypto.Argon2PasswordHasher;
import dev.signet.core.outbox.Backlog;
import dev.signet.http.common.RequestObserver;
import dev.signet.jdbc.CacheCounts;
import dev.signet.jdbc.PoolCounts;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Info;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * All metrics of one server. What others count anyway is read when somebody asks, and nothing is a label that a client
 * chose: no id, no address, no path.
 */
public final class ServerMetrics implements AutoCloseable {
    private static final double MILLIS = 1_000;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final RequestMetrics requests = new RequestMetrics(registry);
    // Counters hold what they count by a weak reference.
    private final List<Object> watched = new ArrayList<>();

    /** Those of the process, which are there from the start. */
    public ServerMetrics(String version) {
        // Not by a gauge of Micrometer's, which takes the ending from its name.
        Info.builder()
                .name("signet_build_info")
                .help("Which Signet runs, on which Java; always 1")
                .labelNames("version", "java")
                .register(registry.getPrometheusRegistry())
                .setLabelValues(version, Runtime.version().toString());
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Those of the requests, which somebody has to tell of each. */
    public RequestObserver requests() {
        return requests;
    }

    /** Those of the gate before the password hashes. */
    public void watch(Argon2PasswordHasher hasher) {
        gauge("signet.password.hashes.running", "Password hashes that are computed now", hasher::running);
        gauge("signet.password.hashes.queued", "Password hashes that wait for their turn", hasher::queued);
        counter("signet.password.hashes.completed", "Password hashes that were computed", hasher, it -> it.completed());
        counter(
                "signet.password.hashes.refused",
                "Password hashes for which there was no place",
                hasher,
                it -> it.refused());
    }

    /** Those of what is remembered of credentials. */
    public void watchCredentials(Supplier<CacheCounts> counts) {
        String lookups = "signet.credential.lookups";
        String description = "Questions who is calling, by how they were answered";
        lookup(lookups, description, "hit", counts, CacheCounts::hits);
        lookup(lookups, description, "miss", counts, CacheCounts::misses);
        lookup(lookups, description, "bypass", counts, CacheCounts::bypasses);
        gauge(
                "signet.credential.cache.entries",
                "Credentials that are remembered",
                () -> counts.get().size());
    }

    /**
     * Those of how a node learns of what others have changed.
     *
     * @param lag how long ago it knew of all of it
     * @param changes how many it has learned of
     */
    public void watchChanges(Supplier<Duration> lag, Supplier<Long> changes) {
        gauge(
                "signet.invalidation.lag.seconds",
                "How long ago all that had been changed was known",
                () -> lag.get().toMillis() / MILLIS);
        counter("signet.invalidations", "Changes that became known", changes, it -> it.get());
    }

    /** Those of the connections to the database. */
    public void watchConnections(Supplier<PoolCounts> counts) {
        String description = "Connections to the database, by what they do";
        Gauge.builder("signet.database.connections", () -> counts.get().active())
                .description(description)
                .tags("state", "active")
                .register(registry);
        Gauge.builder("signet.database.connections", () -> counts.get().idle())
                .description(description)
                .tags("state", "idle")
                .register(registry);
        gauge(
                "signet.database.connections.awaited",
                "Threads that wait for a connection",
                () -> counts.get().awaited());
        gauge(
                "signet.database.connections.most",
                "Connections that there may be",
                () -> counts.get().most());
    }

    /** Those of the mail that is still to be sent, by this node or another: each look asks the database once. */
    public void watchMail(Supplier<Backlog> backlog, Clock clock) {
        Recent<Backlog> recent = new Recent<>(backlog);
        gauge(
                "signet.outbox.mails",
                "Mails that are still to be sent",
                () -> recent.get().mails());
        gauge(
                "signet.outbox.oldest.age.seconds",
                "For how long the oldest of them has waited",
                () -> recent.get()
                        .oldest()
                        .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / MILLIS)
                        .orElse(0.0));
    }

    /** All of them, in the text format of Prometheus. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    private <T> void counter(String name, String description, T object, ToDoubleFunction<T> count) {
        watched.add(object);
        FunctionCounter.builder(name, object, count).description(description).register(registry);
    }

    private void lookup(
            String name,
            String description,
            String result,
            Supplier<CacheCounts> counts,
            ToDoubleFunction<CacheCounts> count) {
        watched.add(counts);
        FunctionCounter.builder(name, counts, it -> count.applyAsDouble(it.get()))
                .description(description)
                .tags(Tags.of("result", result))
                .register(registry);
    }
}

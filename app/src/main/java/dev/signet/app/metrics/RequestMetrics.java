package dev.signet.app.metrics;

import dev.signet.http.common.AnsweredRequest;
import dev.signet.http.common.RequestObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests there were and how long they took, by method, route and status. */
final class RequestMetrics implements RequestObserver {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Labels(String method, String route, int status) {}

    @Override
    public void answered(AnsweredRequest request) {
        timers.computeIfAbsent(new Labels(request.method(), request.route(), request.status()), this::timer)
                .record(request.took());
    }

    private Timer timer(Labels labels) {
        return Timer.builder("signet.http.requests")
                .description("Requests that were answered, and how long that took")
                .tags("method", labels.method(), "route", labels.route(), "status", Integer.toString(labels.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}

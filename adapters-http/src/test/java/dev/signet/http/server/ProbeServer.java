package dev.signet.http.server;

import dev.signet.core.authentication.Activity;
import dev.signet.core.authentication.Authenticator;
import dev.signet.core.authentication.ExternalCallers;
import dev.signet.core.authentication.Superusers;
import dev.signet.core.memory.MemoryStores;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.session.AccessClaims;
import dev.signet.core.session.AccessTokens;
import dev.signet.core.session.SessionPolicy;
import dev.signet.core.session.TokenDescription;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.tx.StoreUnavailable;
import dev.signet.http.common.Answer;
import dev.signet.http.common.AnsweredRequest;
import dev.signet.http.common.Authentication;
import dev.signet.http.common.Call;
import dev.signet.http.common.ClientAddresses;
import dev.signet.http.common.ConnectionBounds;
import dev.signet.http.common.Dialect;
import dev.signet.http.common.EndpointRunner;
import dev.signet.http.common.PlainDialect;
import dev.signet.http.common.RequestIds;
import dev.signet.http.common.RequestReports;
import dev.signet.http.common.Route;
import dev.signet.http.common.Surface;
import dev.signet.http.common.Surfaces;
import dev.signet.http.common.Timeouts;
import dev.signet.http.common.TrustedProxies;
import io.javalin.Javalin;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** A server whose endpoints show what the machinery makes of a request. */
final class ProbeServer implements AutoCloseable {
    static final Dialect LOUD = (refusal, requestId) -> Answer.json(
            new PlainDialect().error(refusal, requestId).status(),
            Map.of("loud", refusal.code(), "request", requestId));

    /** More connections than any test opens that does not count them. */
    private static final int MANY = 10_000;

    /** More than a socket takes that nobody reads from. */
    private static final int LARGE = 400_000;

    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);

    /** What was told of each request, in the order of their answers. */
    final Queue<AnsweredRequest> answered = new ConcurrentLinkedQueue<>();

    private final AtomicLong ids = new AtomicLong();
    private final Javalin javalin;

    ProbeServer(String... trustedProxies) {
        this(Timeouts.standard(), trustedProxies);
    }

    ProbeServer(Timeouts timeouts, String... trustedProxies) {
        this(new ConnectionBounds(MANY, timeouts), trustedProxies);
    }

    ProbeServer(ConnectionBounds bounds, String... trustedProxies) {
        RequestIds requestIds = new RequestIds(() -> new UUID(7, ids.incrementAndGet()));
        MemoryStores stores = new MemoryStores();
        SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
        Authenticator authenticator = new Authenticator(
                stores.credentials(),
                stores.browserSessions(),
                new NoTokens(),
                new ExternalCallers(
                        (token, now) -> Result.refused(CommonRefusal.INVALID_TOKEN),
                        stores.credentials(),
                        (identity, caller, now) -> {}),
                new Activity(stores.apiKeys(), stores.sessions()),
                Superusers.none(),
                SessionPolicy.standard(),
                clock);
        TrustedProxies proxies =
                TrustedProxies.parse(List.of(trustedProxies)).toOptional().orElseThrow();
        RequestReports reports = new RequestReports(answered::add);
        EndpointRunner runner = new EndpointRunner(
                requestIds,
                new ClientAddresses(proxies),
                new Authentication(authenticator, clock, true),
                reports,
                bounds.timeouts().body());
        Surfaces surfaces = new Surfaces(
                List.of(
                        new Surface(LOUD, List.of("/loud"), List.of(Route.post("/loud/body", ProbeServer::body))),
                        new Surface(new PlainDialect(), List.of(), routes())),
                new PlainDialect());
        javalin = new StandaloneServer(surfaces, runner, requestIds, reports, Set.of("https://app.example"), bounds)
                .start("127.0.0.1", 0);
    }

    int port() {
        return javalin.port();
    }

    void stop() {
        javalin.stop();
    }

    @Override
    public void close() {
        released.countDown();
        stop();
    }

    private List<Route> routes() {
        return List.of(
                Route.get("/ok", call -> Result.ok(Answer.ok(Map.of("ok", true)))),
                Route.post("/ok", call -> Result.ok(Answer.noContent())),
                Route.getOnce("/once/{id}", call -> Result.ok(Answer.noContent())),
                Route.post("/body", ProbeServer::body),
                Route.get("/caller", call -> Result.ok(Answer.ok(call.byNobody()))),
                Route.get("/principal", call -> call.principal().map(Answer::ok)),
                Route.get(
                        "/items/{id}",
                        call -> call.id("id", ApiKeyId::parse).map(id -> Answer.ok(Map.of("id", id.value())))),
                Route.get(
                        "/thread",
                        call -> Result.ok(Answer.ok(
                                Map.of("thread", Thread.currentThread().toString())))),
                Route.get("/large", call -> Result.ok(Answer.ok(Map.of("large", "x".repeat(LARGE))))),
                Route.get("/query", call -> call.query().map(query -> Answer.ok(Map.of("a", query.get("a"))))),
                Route.get("/bug", call -> {
                    throw new IllegalStateException("hidden");
                }),
                Route.get("/error", call -> {
                    throw new StackOverflowError("hidden");
                }),
                Route.get("/store", call -> {
                    throw new StoreUnavailable("no connection", new IllegalStateException("hidden"));
                }),
                Route.get("/slow", call -> {
                    entered.countDown();
                    await();
                    return Result.ok(Answer.ok(Map.of("slow", true)));
                }));
    }

    private static Result<Answer> body(Call call) {
        return call.body().map(body -> Answer.ok(Map.of("a", body.names("a"))));
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Knows no token: the probes are about how one is sent. */
    private static final class NoTokens implements AccessTokens {
        @Override
        public SecretText issue(AccessClaims claims) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<AccessClaims> verify(String token, Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<TokenDescription> describe(String token, Instant now) {
            return Optional.empty();
        }

        @Override
        public String issuer() {
            return "https://id.example";
        }

        @Override
        public String publishedKeys() {
            return "{\"keys\":[]}";
        }
    }
}

package dev.signet.http.common;

import dev.signet.core.principal.Caller;
import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.Refusal;
import dev.signet.core.tx.StoreUnavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs endpoints under Javalin: makes the call, writes the answer with the headers that all have, and turns what is
 * thrown into an error of ours. What is logged meanwhile has the request's id in its context.
 */
public final class EndpointRunner {
    private static final Logger LOG = LoggerFactory.getLogger(EndpointRunner.class);
    private static final int FIRST_ERROR = 400;
    private static final Duration STORE_RETRY = Duration.ofSeconds(5);

    private final RequestIds requestIds;
    private final ClientAddresses clientAddresses;
    private final Authentication authentication;
    private final RequestReports reports;
    private final Duration longestBody;

    /**
     * Runs what is installed.
     *
     * @param reports is told of each answer
     * @param longestBody how long a request's body may take to come
     */
    public EndpointRunner(
            RequestIds requestIds,
            ClientAddresses clientAddresses,
            Authentication authentication,
            RequestReports reports,
            Duration longestBody) {
        this.requestIds = requestIds;
        this.clientAddresses = clientAddresses;
        this.authentication = authentication;
        this.reports = reports;
        this.longestBody = longestBody;
    }

    /** Adds the endpoints of these surfaces to a Javalin that is being configured. */
    public void install(Surfaces surfaces, RoutesConfig routes) {
        for (Surface surface : surfaces.all()) {
            for (Route route : surface.routes()) {
                add(routes, route.method(), route, surface.dialect());
                // Javalin answers HEAD without asking the endpoint, so with other headers (RFC 9110 section 9.3.2).
                if (route.safe()) {
                    add(routes, HandlerType.HEAD, route, surface.dialect());
                } else if (route.refusesHead()) {
                    refuse(routes, HandlerType.HEAD, route, surface.dialect());
                }
            }
        }
    }

    private void add(RoutesConfig routes, HandlerType method, Route route, Dialect dialect) {
        routes.addEndpoint(io.javalin.router.Endpoint.create(method, route.path())
                .handler(context -> run(context, route, dialect)));
    }

    private void refuse(RoutesConfig routes, HandlerType method, Route route, Dialect dialect) {
        MethodNotAllowed refusal = new MethodNotAllowed(route.method().name() + ", OPTIONS");
        routes.addEndpoint(io.javalin.router.Endpoint.create(method, route.path())
                .handler(context -> refuse(context, refusal, dialect)));
    }

    /** Writes a refusal that no endpoint made. */
    public void refuse(Context context, Refusal refusal, Dialect dialect) {
        stray(context, requestId -> Errors.answer(refusal, dialect, requestId));
    }

    /** Writes an answer that no endpoint made. */
    public void answer(Context context, Answer answer) {
        stray(context, requestId -> answer);
    }

    /** Writes the answer to what was thrown outside of an endpoint, and logs it. */
    public void fail(Context context, Throwable thrown, Dialect dialect) {
        stray(context, requestId -> failed(thrown, dialect, requestId));
    }

    private void stray(Context context, Function<String, Answer> make) {
        String requestId = requestId(context);
        RequestReports.about(requestId, () -> {
            Answer answer = make.apply(requestId);
            write(context, answer, requestId);
            reports.stray(context.req().getMethod(), answer.status());
        });
    }

    private void run(Context context, Route route, Dialect dialect) {
        long start = System.nanoTime();
        String requestId = requestId(context);
        RequestReports.about(requestId, () -> {
            Answer answer = ask(context, route, dialect, requestId);
            write(context, answer, requestId);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            reports.endpoint(context.req().getMethod(), route.path(), answer.status(), took);
        });
    }

    @SuppressWarnings("CatchingUnchecked") // The last resort: whatever goes wrong, the client gets an answer of ours.
    private Answer ask(Context context, Route route, Dialect dialect, String requestId) {
        try {
            RequestBody body = new RequestBody(context.req(), longestBody);
            Call call = new Call(context, caller(context, requestId), authentication, body);
            return body.check(route.bodyType())
                    .flatMap(done -> route.endpoint().answer(call))
                    .fold(made -> made, refusal -> Errors.answer(refusal, dialect, requestId));
        } catch (Exception | Error thrown) {
            return failed(thrown, dialect, requestId);
        }
    }

    private static Answer failed(Throwable thrown, Dialect dialect, String requestId) {
        if (thrown instanceof StoreUnavailable) {
            LOG.warn("The store cannot be reached; request {} was refused: {}", requestId, thrown.toString());
            return Errors.answer(new Overloaded(STORE_RETRY), dialect, requestId);
        }
        LOG.error("Request {} failed", requestId, thrown);
        return Errors.answer(new InternalFault(requestId), dialect, requestId);
    }

    private void write(Context context, Answer answer, String requestId) {
        // What did not come in time is not waited for once more.
        if (answer.status() >= FIRST_ERROR && answer.status() != HttpFault.TIMEOUT.status()) {
            new RequestBody(context.req(), longestBody).discard();
        }
        StandardHeaders.with(answer, requestId).forEach(context::header);
        context.status(answer.status());
        answer.contentType()
                .ifPresentOrElse(
                        type -> send(context.res(), type, answer),
                        () -> context.res().setContentType(null));
    }

    // Past Javalin, which first looks whether the content is one to compress: a fifth of a short request.
    private static void send(HttpServletResponse response, String type, Answer answer) {
        response.setContentType(type);
        response.setContentLength(answer.length());
        try {
            answer.writeTo(response.getOutputStream());
        } catch (IOException gone) {
            LOG.debug("The client did not wait for its answer", gone);
        }
    }

    private Caller caller(Context context, String requestId) {
        return new Caller(
                Optional.empty(),
                clientAddresses.of(context.req()),
                Optional.ofNullable(context.userAgent()).orElse(""),
                requestId);
    }

    private String requestId(Context context) {
        return requestIds.of(context.header(RequestIds.HEADER));
    }
}

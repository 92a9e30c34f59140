package dev.signet.http.common;

import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Tells of each request that was answered: whoever observes, and the log named {@code dev.signet.http.access} at debug
 * level. A line has the route and not the path, since paths hold ids and codes; never a query string or a header.
 */
public final class RequestReports {
    /** Under what name the context of a log line has the id of the request it is about. */
    public static final String REQUEST_ID = "request_id";

    private static final Logger ACCESS = LoggerFactory.getLogger("dev.signet.http.access");
    private static final String NO_ROUTE = "none";
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private final RequestObserver observer;

    public RequestReports(RequestObserver observer) {
        this.observer = observer;
    }

    /** Does something about the request with this id: whatever is logged meanwhile, on this thread, has it. */
    public static void about(String requestId, Runnable work) {
        MDC.put(REQUEST_ID, requestId);
        try {
            work.run();
        } finally {
            MDC.remove(REQUEST_ID);
        }
    }

    /** One that no endpoint was asked for. */
    public void stray(String method, int status) {
        tell(method, NO_ROUTE, status, Duration.ZERO);
    }

    /** One that an endpoint answered. */
    void endpoint(String method, String route, int status, Duration took) {
        tell(method, route, status, took);
    }

    private void tell(String method, String route, int status, Duration took) {
        String known = METHODS.contains(method) ? method : "OTHER";
        observer.answered(new AnsweredRequest(known, route, status, took));
        ACCESS.atDebug()
                .addKeyValue("method", known)
                .addKeyValue("route", route)
                .addKeyValue("status", status)
                .addKeyValue("millis", took.toMillis())
                .log("{} {} {} in {} ms", known, route, status, took.toMillis());
    }
}

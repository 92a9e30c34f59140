package dev.signet.http.server;

import dev.signet.core.shared.Overloaded;
import dev.signet.core.shared.Refusal;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Dialect;
import dev.signet.http.common.Errors;
import dev.signet.http.common.HttpFault;
import dev.signet.http.common.InternalFault;
import dev.signet.http.common.RequestIds;
import dev.signet.http.common.RequestReports;
import dev.signet.http.common.StandardHeaders;
import dev.signet.http.common.Surfaces;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Writes the errors that Jetty finds before Javalin is asked: broken requests, too large headers, a server that ends. */
final class JettyErrors extends ErrorHandler {
    private static final int UNAVAILABLE = 503;
    private static final int FIRST_OF_OURS = 500;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Surfaces surfaces;
    private final RequestIds requestIds;
    private final RequestReports reports;

    JettyErrors(Surfaces surfaces, RequestIds requestIds, RequestReports reports) {
        this.surfaces = surfaces;
        this.requestIds = requestIds;
        this.reports = reports;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String requestId = requestIds.of(request.getHeaders().get(RequestIds.HEADER));
        Dialect dialect = surfaces.dialectOf(path(request));
        Answer answer = Errors.answer(refusal(status(request, response), requestId), dialect, requestId);
        RequestReports.about(requestId, () -> reports.stray(request.getMethod(), answer.status()));
        response.setStatus(answer.status());
        StandardHeaders.with(answer, requestId).forEach(response.getHeaders()::put);
        answer.contentType().ifPresent(type -> response.getHeaders().put(HttpHeader.CONTENT_TYPE, type));
        response.write(true, ByteBuffer.wrap(answer.content()), callback);
        return true;
    }

    // Jetty puts a path of its own in the place of one that it could not take.
    private static String path(Request request) {
        return RememberedTargets.path(request)
                .or(() -> Optional.ofNullable(request.getHttpURI().getPath()))
                .orElse("");
    }

    private static int status(Request request, Response response) {
        return request.getAttribute(ERROR_EXCEPTION) instanceof HttpException exception
                ? exception.getCode()
                : response.getStatus();
    }

    private static Refusal refusal(int status, String requestId) {
        if (status == UNAVAILABLE) {
            return new Overloaded(RETRY);
        }
        HttpFault fault = HttpFault.of(status);
        return status >= FIRST_OF_OURS && fault == HttpFault.MALFORMED ? new InternalFault(requestId) : fault;
    }
}

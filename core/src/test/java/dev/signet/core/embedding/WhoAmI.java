package dev.signet.core.embedding;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.signet.core.Signet;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.Scope;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Kind;
import dev.signet.core.shared.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An endpoint of somebody's own server, here the JDK's, as the README of the core shows it. */
record WhoAmI(Signet signet) implements HttpHandler {
    private static final Scope READ_ORDERS = new Scope("orders:read");
    private static final String BEARER = "bearer ";

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Result<Principal> caller = bearerToken(exchange)
                .map(signet.authenticator()::authenticate)
                .orElseGet(() -> Result.refused(CommonRefusal.UNAUTHENTICATED))
                .flatMap(principal -> principal.require(READ_ORDERS).map(done -> principal));

        int status = caller.fold(principal -> 200, refusal -> status(refusal.kind()));
        String text = caller.fold(principal -> principal.userId().toString(), refusal -> refusal.code());
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        if (status == 401) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Optional<String> bearerToken(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private static int status(Kind kind) {
        return switch (kind) {
            case INVALID, REJECTED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case RATE_LIMITED -> 429;
            case OVERLOADED -> 503;
        };
    }
}

package dev.signet.http.server;

import dev.signet.http.common.Answer;
import dev.signet.http.common.Dialect;
import dev.signet.http.common.EndpointRunner;
import dev.signet.http.common.HttpFault;
import dev.signet.http.common.MethodNotAllowed;
import dev.signet.http.common.Surfaces;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers what no endpoint takes: unknown paths, wrong methods, {@code OPTIONS}, and what fails on the way. */
final class StrayRequests {
    private static final Pattern LIST = Pattern.compile(", *");

    private final Surfaces surfaces;
    private final EndpointRunner runner;
    private final Cors cors;

    StrayRequests(Surfaces surfaces, EndpointRunner runner, Cors cors) {
        this.surfaces = surfaces;
        this.runner = runner;
        this.cors = cors;
    }

    void install(RoutesConfig routes) {
        routes.exception(MethodNotAllowedResponse.class, this::wrongMethod);
        routes.exception(HttpResponseException.class, this::refused);
        routes.exception(Exception.class, (thrown, context) -> runner.fail(context, thrown, dialect(context)));
    }

    private void wrongMethod(MethodNotAllowedResponse thrown, Context context) {
        String allowed = allowed(thrown, surfaces.refusesHead(context.path()));
        if (HandlerType.OPTIONS.equals(context.method())) {
            cors.preflight(context, allowed);
            runner.answer(context, Answer.noContent().with("Allow", allowed));
        } else {
            runner.refuse(context, new MethodNotAllowed(allowed), dialect(context));
        }
    }

    private void refused(HttpResponseException thrown, Context context) {
        runner.refuse(context, HttpFault.of(thrown.getStatus()), dialect(context));
    }

    // Javalin names the list after what the client would like to read, and lists whatever has a handler, HEAD also
    // where that refuses.
    private static String allowed(MethodNotAllowedResponse thrown, boolean refusesHead) {
        Stream<String> methods = Stream.of("availableMethods", "Available methods")
                .map(thrown.getDetails()::get)
                .filter(Objects::nonNull)
                .limit(1)
                .flatMap(LIST::splitAsStream)
                .filter(method -> !refusesHead || !method.equals("HEAD"));
        return Stream.concat(methods, Stream.of("OPTIONS")).collect(Collectors.joining(", "));
    }

    private Dialect dialect(Context context) {
        return surfaces.dialectOf(context.path());
    }
}

package dev.signet.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the tests what is slow to start, the same to all that do not stop it: a server with nothing set but its port, or
 * a cluster. Whatever they have written is searched for secrets after each class.
 */
public final class Servers implements ParameterResolver, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(Servers.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type.equals(RunningServer.class) || type.equals(Cluster.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        return parameter.getParameter().getType().equals(Cluster.class)
                ? shared(store, Cluster.class, Cluster::start)
                : shared(store, RunningServer.class, home -> RunningServer.start(home, Map.of()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        for (Class<?> type : List.of(RunningServer.class, Cluster.class)) {
            Optional.ofNullable(store.get(type, Shared.class))
                    .ifPresent(shared -> shared.running().keepsItsSecrets());
        }
    }

    private static Running shared(Store store, Class<?> type, Function<Path, Running> start) {
        return store.computeIfAbsent(type, missing -> Shared.start(start), Shared.class)
                .running();
    }

    private record Shared(Path home, Running running) implements AutoCloseable {
        static Shared start(Function<Path, Running> start) {
            try {
                Path home = Files.createTempDirectory("signet-journey");
                return new Shared(home, start.apply(home));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void close() throws IOException {
            running.close();
            try (Stream<Path> tree = Files.walk(home)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}

package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.memory.MemorySignet;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.http.common.RequestObserver;
import dev.signet.http.common.Surface;
import dev.signet.http.openapi.DocumentedOperations;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contract section 7: the OpenAPI document is complete. */
class DocumentedRoutesTest {
    private static final Monitoring WATCHED = new Monitoring(RequestObserver.none(), Optional.of(() -> ""));

    @Test
    void what_is_documented_is_there_and_what_is_there_is_documented() {
        try (MemorySignet memory = new MemorySignet()) {
            List<String> routes = new SignetHttp(memory.signet(), HttpSettings.loopback(8080), () -> true, WATCHED)
                    .surfaces().all().stream()
                            .filter(surface -> !isForBrowsers(surface))
                            .flatMap(surface -> surface.routes().stream())
                            .filter(route -> !route.path().startsWith("/docs"))
                            .map(route ->
                                    DocumentedOperations.name(route.method().toString(), route.path()))
                            .toList();
            assertThat(DocumentedOperations.names()).containsExactlyInAnyOrderElementsOf(routes);
        }
    }

    private static boolean isForBrowsers(Surface surface) {
        return surface.dialect()
                .error(CommonRefusal.NOT_FOUND, "request")
                .contentType()
                .orElse("")
                .startsWith("text/html");
    }
}

package dev.signet.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.signet.core.Town;
import dev.signet.core.keys.IssueUserKey;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.scope.Scope;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.Label;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhoAmITest {
    private final Town town = new Town();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", new WhoAmI(town.signet()));
        server.start();
        town.settle("ada", "ada@example.com");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        town.close();
    }

    @Test
    void a_session_and_a_key_are_answered_whose_they_are() {
        String token = town.signIn("ada");
        String id = ada(token).userId().toString();

        assertThat(get("Bearer " + token).body()).isEqualTo(id);
        assertThat(get("bearer " + key(token, "orders:read")).body()).isEqualTo(id);
    }

    @Test
    void nobody_and_a_forged_token_are_told_to_authenticate() {
        for (HttpResponse<String> answer : List.of(get("Basic YTpi"), get("Bearer forged"))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
    }

    @Test
    void a_key_without_the_scope_is_forbidden() {
        HttpResponse<String> answer = get("Bearer " + key(town.signIn("ada"), "orders:write"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("insufficient_scope");
    }

    private String key(String token, String scope) {
        Optional<Scopes> scopes = Optional.of(new Scopes(List.of(new Scope(scope))));
        IssueUserKey.Request request = new IssueUserKey.Request(new Label("ci"), scopes, Optional.empty());
        return Town.ok(town.signet().issueUserKey().issue(ada(token), request, Caller.inProcess()))
                .raw()
                .reveal();
    }

    private Person ada(String token) {
        return Town.ok(town.signet().authenticator().authenticate(token).flatMap(Principal::requireSession));
    }

    private HttpResponse<String> get(String authorization) {
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        try {
            return client.send(
                    HttpRequest.newBuilder(uri)
                            .header("Authorization", authorization)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

package dev.signet.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.signet.http.testing.Exchange;
import dev.signet.http.testing.Reply;
import java.util.Map;
import java.util.Optional;

/** Whether what a server was sent and answered is what the document says. */
public final class Conformance {
    private static final int FIRST_REFUSAL = 400;

    private Conformance() {}

    /** Fails when it is not. */
    public static void check(Exchange exchange) {
        if (exchange.method().equals("OPTIONS")) {
            return;
        }
        String method = exchange.method().equals("HEAD") ? "GET" : exchange.method();
        String path = exchange.path().split("\\?", 2)[0];
        Optional<Operation> operation = Document.CLOSED.find(method, path);
        if (operation.isPresent()) {
            answer(operation.get(), exchange);
        } else {
            stray(exchange);
        }
        if (operation.isPresent() && exchange.reply().status() < FIRST_REFUSAL) {
            request(Document.SERVED.find(method, path).orElseThrow(), exchange);
        }
    }

    // Pages are not in the document; whatever else succeeds has to be.
    private static void stray(Exchange exchange) {
        boolean json = exchange.reply().header("Content-Type").orElse("").contains("json");
        assertThat(exchange.reply().status() < FIRST_REFUSAL && json)
                .as("%s %s succeeds and is not in the document", exchange.method(), exchange.path())
                .isFalse();
    }

    private static void answer(Operation operation, Exchange exchange) {
        Reply reply = exchange.reply();
        String what = operation.name() + " -> " + reply.status() + " " + reply.body();
        JsonNode responses = operation.node().path("responses");
        JsonNode listed = responses.path(Integer.toString(reply.status()));
        assertThat(listed.isMissingNode() && reply.status() < FIRST_REFUSAL)
                .as(what + ": the status is not documented")
                .isFalse();
        JsonNode response = Document.CLOSED.resolve(listed.isMissingNode() ? responses.path("default") : listed);
        headers(response, reply, what);
        if (!exchange.method().equals("HEAD")) {
            content(response, reply, what);
        }
    }

    private static void headers(JsonNode response, Reply reply, String what) {
        response.path("headers").properties().forEach(member -> {
            JsonNode header = Document.CLOSED.resolve(member.getValue());
            Optional<String> value = reply.header(member.getKey());
            assertThat(value.isPresent() || !header.path("required").asBoolean())
                    .as(what + ": the header " + member.getKey() + " is missing")
                    .isTrue();
            value.ifPresent(text -> assertThat(Document.CLOSED.errors(header.path("schema"), typed(header, text)))
                    .as(what + ": " + member.getKey() + ": " + text)
                    .isEmpty());
        });
    }

    private static JsonNode typed(JsonNode header, String text) {
        boolean number = header.at("/schema/type").asText().equals("integer") && text.matches("-?[0-9]{1,18}");
        return number
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
                : JsonNodeFactory.instance.textNode(text);
    }

    private static void content(JsonNode response, Reply reply, String what) {
        if (!response.has("content")) {
            assertThat(reply.body()).as(what + ": no content is documented").isEmpty();
            return;
        }
        String type = reply.header("Content-Type").orElse("").split(";", 2)[0];
        JsonNode media = response.path("content").path(type);
        assertThat(media.isMissingNode())
                .as(what + ": " + type + " is not documented")
                .isFalse();
        JsonNode body = type.contains("json") ? reply.json() : JsonNodeFactory.instance.textNode(reply.body());
        assertThat(Document.CLOSED.errors(media.path("schema"), body)).as(what).isEmpty();
        if (reply.status() >= FIRST_REFUSAL) {
            String code = body.has("code")
                    ? body.path("code").asText()
                    : body.at("/error/code").asText();
            assertThat(response.path("description").asText())
                    .as(what + ": the code is not documented")
                    .contains("`" + code + "`");
        }
    }

    private static void request(Operation operation, Exchange exchange) {
        JsonNode described = operation.node().path("requestBody");
        exchange.json().ifPresent(json -> {
            JsonNode schema = described.at("/content/application~1json/schema");
            assertThat(schema.isMissingNode())
                    .as(operation.name() + " takes a body, and none is documented")
                    .isFalse();
            assertThat(Document.SERVED.errors(schema, new Reply(200, Map.of(), json).json()))
                    .as(operation.name() + " took " + json)
                    .isEmpty();
        });
    }
}

package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

class JsonTextFuzzTest {
    private static final int DEEPEST = 32;
    // 1e0 is written as 1, which is a number of another class.
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    @FuzzTest
    void a_body_is_one_clean_object_or_malformed_and_what_is_wrong_in_it_can_be_told(byte[] input) {
        Result<ObjectNode> read = JsonText.read(input);

        if (read instanceof Result.Ok<ObjectNode> ok) {
            JsonNode again = JsonText.read(JsonText.write(ok.value())).orThrow();
            assertThat(ok.value().equals(BY_VALUE, again)).isTrue();
            assertThat(depth(ok.value())).isLessThanOrEqualTo(DEEPEST);
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(ok.value().toString()))
                    .isTrue();
            readMembers(new Body(ok.value()));
        } else {
            assertThat(read).isEqualTo(Result.refused(HttpFault.MALFORMED));
        }
    }

    private static void readMembers(Body body) {
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        Member<Optional<Label>> name = body.optional("name", Label::parse);
        Member<Optional<Scopes>> scopes = body.optionalList("scopes", Scopes::parse);
        Member<Boolean> flag = body.flag("flag");
        Member<Long> count = body.count("count");
        Member<Optional<Integer>> days = body.optionalNumber("days", 1, 3650);
        body.refuseUnknown();

        Result<List<Object>> valid = body.whenValid(
                () -> List.of(email.get(), name.get(), scopes.get(), flag.get(), count.get(), days.get()));
        if (valid instanceof Result.Refused<List<Object>> refused) {
            for (FieldError error : ((Invalid) refused.refusal()).fields()) {
                body.sent(error)
                        .ifPresent(sent -> assertThat(JsonText.write(sent)).isNotEmpty());
            }
        } else {
            assertThat(count.get()).isNotNegative();
            assertThat(days.get().orElse(1)).isBetween(1, 3650);
        }
    }

    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode child : node) {
            deepest = Math.max(deepest, depth(child));
        }
        return deepest + (node.isContainerNode() ? 1 : 0);
    }
}

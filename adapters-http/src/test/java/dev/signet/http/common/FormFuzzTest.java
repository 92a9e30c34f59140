package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import java.nio.charset.StandardCharsets;

class FormFuzzTest {
    @FuzzTest
    void what_needs_no_escape_arrives_as_it_was_sent_and_nothing_does_that_no_store_takes(byte[] input) {
        String sent = new String(input, StandardCharsets.UTF_8);

        Form.parse(input).toOptional().ifPresent(form -> {
            assertThat(form.names().stream().map(form::typed))
                    .allMatch(text -> text.indexOf(0) < 0
                            && StandardCharsets.UTF_8.newEncoder().canEncode(text));
            if (!sent.matches("(?s).*[%+&].*") && sent.startsWith("token=")) {
                assertThat(form.typed("token")).isEqualTo(sent.substring("token=".length()));
            }
            readToken(form);
        });
    }

    /** As the endpoint for introspection does. */
    private static void readToken(Form form) {
        Body body = form.body();
        Member<SecretText> token = body.required("token", Parsers.text(SecretText::new));
        Result<SecretText> read = body.whenValid(token::get);

        if (read instanceof Result.Refused<SecretText> refused) {
            assertThat(refused.refusal()).isInstanceOf(Invalid.class);
            assertThat(form.typed("token")).isEmpty();
        } else {
            assertThat(read.orThrow().reveal()).isEqualTo(form.typed("token"));
        }
    }
}

package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.Result;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void a_field_arrives_as_it_was_typed() {
        assertThat(Form.parse("name=Zo%C3%AB+%F0%9F%A6%AB".getBytes(StandardCharsets.US_ASCII))
                        .orThrow()
                        .typed("name"))
                .isEqualTo("Zoë 🦫");
    }

    @Test
    void bytes_that_are_not_utf_8_what_is_not_escaped_and_a_nul_are_malformed() {
        for (String body : List.of("name=Zo\u00eb", "name=Zo\u00c3\u00ab", "name=%FF", "name=a\u0000b", "name=%00")) {
            assertThat(Form.parse(body.getBytes(StandardCharsets.ISO_8859_1)))
                    .isEqualTo(Result.refused(HttpFault.MALFORMED));
        }
    }
}

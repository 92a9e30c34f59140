package dev.signet.core.clilogin;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class UserCodeFuzzTest {
    @FuzzTest
    void what_is_read_was_typed_but_for_case_dashes_and_spaces(byte[] input) {
        String typed = new String(input, StandardCharsets.UTF_8);

        UserCode.parse(typed).map(UserCode::value).ifPresent(code -> {
            assertThat(typed).matches("[A-Za-z\\s-]+");
            assertThat(typed.replaceAll("[\\s-]", "")).isEqualToIgnoringCase(code.replace("-", ""));
            assertThat(UserCode.parse(code)).contains(new UserCode(code));
        });
    }
}

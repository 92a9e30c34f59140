package dev.signet.app.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import java.nio.charset.StandardCharsets;

class LoginsTextFuzzTest {
    @FuzzTest
    void logins_are_read_again_as_they_were_or_there_is_one_line_about_them(byte[] input) {
        Logins logins;
        try {
            logins = read(new String(input, StandardCharsets.UTF_8));
        } catch (CommandFailure told) {
            assertThat(told.line()).startsWith("logins ").doesNotContain("\n");
            return;
        }

        assertThat(read(LoginsText.write(logins))).isEqualTo(logins);
    }

    private static Logins read(String text) {
        return LoginsText.read(text, complaint -> new CommandFailure(ExitStatus.FAILED, "logins " + complaint));
    }
}

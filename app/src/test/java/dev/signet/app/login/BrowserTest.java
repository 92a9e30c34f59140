package dev.signet.app.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://accounts.example.com/cli?code=BCDF", "http://localhost:8080/cli"})
    void a_page_is_opened(String address) {
        assertThat(Browser.isPage(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "file:///etc/passwd",
                "--help",
                "javascript:alert(1)",
                "http://example.com",
                "https://a@b/",
                "calc"
            })
    void what_a_server_should_not_make_one_open_is_not(String address) {
        assertThat(Browser.isPage(address)).isFalse();
    }

    @Test
    void there_is_none_without_a_desktop_or_from_another_machine() {
        String page = "https://accounts.example.com/";

        assertThat(Browser.open(page, Map.of(), "Linux")).isFalse();
        assertThat(Browser.open(page, Map.of("DISPLAY", ":0", "SSH_CONNECTION", "x"), "Linux"))
                .isFalse();
    }
}

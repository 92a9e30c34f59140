package dev.signet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version", "-V"})
    void the_version_is_told(String argument) {
        assertThat(signet(Map.of(), argument)).isZero();
        assertThat(out.toString()).startsWith("signet ");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void help_names_the_commands_and_the_exit_codes(String argument) {
        assertThat(signet(Map.of(), argument)).isZero();
        assertThat(out.toString()).contains("serve", "version", "Exit codes:");
    }

    @Test
    void help_of_serve_names_the_settings_and_the_exit_codes() {
        assertThat(signet(Map.of(), "serve", "--help")).isZero();
        assertThat(out.toString()).contains("SIGNET_DATABASE_URL", "Default: 8080", "--config", "Exit codes:");
    }

    @ParameterizedTest
    @CsvSource({"frob", "serve --frob", "serve extra", "serve --config", "version --frob", "''"})
    void wrong_usage_is_told_on_standard_error(String line) {
        assertThat(signet(Map.of(), line.isEmpty() ? new String[0] : line.split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("signet: ").contains("--help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void each_wrong_setting_is_one_line_on_standard_error() {
        assertThat(signet(Map.of("SIGNET_PORT", "x", "SIGNET_LOG_FORMAT", "y"), "serve"))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("signet: SIGNET_PORT must "))
                .anyMatch(line -> line.startsWith("signet: SIGNET_LOG_FORMAT must "));
        assertThat(out.toString()).isEmpty();
    }

    private int signet(Map<String, String> environment, String... arguments) {
        return Main.run(environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}

package dev.signet.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SpinnerTest {
    @Test
    void when_it_is_over_its_line_is_blank_again_and_nothing_more_is_written() {
        StringWriter terminal = new StringWriter();
        Spinner spinner = Spinner.start(new PrintWriter(terminal), "waiting");

        spinner.close();
        String written = terminal.toString();
        spinner.close();

        assertThat(written).startsWith("\r| waiting").endsWith("\r" + " ".repeat(11) + "\r");
        assertThat(terminal).hasToString(written);
    }
}

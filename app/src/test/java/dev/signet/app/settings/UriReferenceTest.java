package dev.signet.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 3986 section 4.1. */
class UriReferenceTest {
    @Test
    void a_reference_is_read() {
        assertThat(UriReference.parse("http://[::1]:8080/a?b#c")).contains(URI.create("http://[::1]:8080/a?b#c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "http://[::1", "%", "http://[::18888888888.1.1.1]", "smtp://[::1.88888888888888.1.1]:25"})
    void what_is_none_is_nothing_and_no_exception(String text) {
        assertThat(UriReference.parse(text)).isEmpty();
    }
}

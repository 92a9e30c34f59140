package dev.signet.app.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://Accounts.Example.com/, https://accounts.example.com",
        "http://localhost:8080, http://localhost:8080",
        "http://127.0.0.1, http://127.0.0.1",
        "http://[::1]:1, http://[::1]:1"
    })
    void an_address_is_a_scheme_a_host_and_a_port(String typed, String read) {
        assertThat(ServerAddress.parse(typed).orThrow()).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "http://localhost.example.com",
                "http://my.localhost:8080",
                "http://10.0.0.1",
                "http://127.0.0.1.example.com"
            })
    void plain_http_beyond_this_machine_is_refused(String typed) {
        assertThat(refusal(typed)).startsWith("must begin with https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.com", "ftp://example.com", "https://a:b@example.com", "https://example.com/x"})
    void what_is_no_address_is_refused(String typed) {
        assertThat(refusal(typed)).startsWith("must be like https://");
    }

    @Test
    void the_standard_is_where_a_server_listens_when_nothing_is_set() {
        assertThat(ServerAddress.STANDARD).hasToString("http://localhost:8080");
    }

    private static String refusal(String typed) {
        return ServerAddress.parse(typed).fold(Object::toString, Refusal::message);
    }
}
